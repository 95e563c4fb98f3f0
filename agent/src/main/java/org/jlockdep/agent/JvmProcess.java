package org.jlockdep.agent;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.Instant;
import java.util.Optional;

/** What this JVM is: for the identity line of reports. Stateless. */
final class JvmProcess {
    /** When nothing else is known: a fraction of a second too late. */
    private static final long LOADED_MILLIS = System.currentTimeMillis();

    private JvmProcess() {}

    /** The process id. Linux is asked first: the JDK's classes for it take milliseconds to load. */
    static long pid() {
        try {
            String name = new File("/proc/self").getCanonicalFile().getName();
            return name.equals("self") ? pidByJdk() : Long.parseLong(name);
        } catch (IOException | NumberFormatException e) {
            return pidByJdk(); // another system, or a container without /proc
        }
    }

    private static long pidByJdk() {
        try {
            Object current = handle();
            return (Long)
                    Class.forName("java.lang.ProcessHandle").getMethod("pid").invoke(current);
        } catch (ReflectiveOperationException e) {
            String name = nameByManagement(); // Java 8: pid@host
            int at = name.indexOf('@');
            return at < 0 ? 0 : Long.parseLong(name.substring(0, at));
        }
    }

    /** Empty in a JVM that is built without the management classes. */
    private static String nameByManagement() {
        try {
            return ManagementFactory.getRuntimeMXBean().getName();
        } catch (LinkageError e) {
            return "";
        }
    }

    /** Since Java 9, and cheaper than the management beans; called by name, since we are Java 8 class files. */
    private static Object handle() throws ReflectiveOperationException {
        return Class.forName("java.lang.ProcessHandle").getMethod("current").invoke(null);
    }

    /**
     * The name that the host has for itself. Linux is asked first: the resolver, which the JVM asks, takes its time when the
     * network does not answer, and takes a container that no file names for {@code localhost}.
     */
    static String host() {
        try {
            byte[] name = Files.readAllBytes(Paths.get("/proc/sys/kernel/hostname"));
            return new String(name, StandardCharsets.UTF_8).trim();
        } catch (IOException | RuntimeException e) {
            return resolvedHost(); // another system, or a container without /proc
        }
    }

    private static String resolvedHost() {
        String name = nameByManagement(); // pid@host
        return name.isEmpty() ? "unknown" : name.substring(name.indexOf('@') + 1);
    }

    /**
     * Since 1970. {@code ProcessHandle} would be cheaper, but is wrong by up to a second on Linux; a JVM that is built
     * without the management classes has nothing else.
     */
    static long startMillis() {
        try {
            return ManagementFactory.getRuntimeMXBean().getStartTime();
        } catch (LinkageError e) {
            return startByHandle();
        }
    }

    private static long startByHandle() {
        try {
            Object info =
                    Class.forName("java.lang.ProcessHandle").getMethod("info").invoke(handle());
            Object start = Class.forName("java.lang.ProcessHandle$Info")
                    .getMethod("startInstant")
                    .invoke(info);
            return ((Optional<?>) start).isPresent()
                    ? ((Instant) ((Optional<?>) start).get()).toEpochMilli()
                    : LOADED_MILLIS;
        } catch (ReflectiveOperationException e) {
            return LOADED_MILLIS;
        }
    }

    /** As in {@code OpenJDK 17.0.15+6}. */
    static String name() {
        String vm = System.getProperty("java.vm.name", "JVM");
        String version = System.getProperty("java.runtime.version", "unknown version");
        int vendor = version.indexOf('-', version.startsWith("1.8") ? version.indexOf("-b") + 1 : 0);
        return firstWord(vm) + ' ' + (vendor < 0 ? version : version.substring(0, vendor));
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }
}
