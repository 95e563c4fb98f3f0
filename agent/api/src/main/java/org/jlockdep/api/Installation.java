package org.jlockdep.api;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Attaches the agent to the JVM that asks for it. By Byte Buddy, which knows the ways of all JVMs: since Java 9 one may not
 * attach to itself, so that a second JVM has to do it. Called by name, since programs that only name their locks need none.
 */
final class Installation {
    /** Where the JVM enters the agent, and where that says why it did not start. */
    private static final String ENTRY = "org.jlockdep.Premain";

    private static final String REFUSED = "org.jlockdep.refused";

    private static final String ATTACHER = "net.bytebuddy.agent.ByteBuddyAgent";
    private static final String PROCESS = ATTACHER + "$ProcessProvider";
    private static final String OWN_PROCESS = PROCESS + "$ForCurrentVm";

    private Installation() {}

    /** Null if there is no jar of the agent's on the class path. */
    static File jar() {
        try {
            CodeSource source = Class.forName(ENTRY, false, Installation.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            File jar = source == null ? null : new File(source.getLocation().toURI());
            return jar != null && isAgent(jar) ? jar : null;
        } catch (ClassNotFoundException | URISyntaxException | IllegalArgumentException e) {
            return null; // there is none, or none that lies in a file
        }
    }

    private static boolean isAgent(File jar) {
        if (!jar.isFile()) return false;
        try (JarFile file = new JarFile(jar)) {
            Manifest manifest = file.getManifest();
            return manifest != null && ENTRY.equals(manifest.getMainAttributes().getValue("Agent-Class"));
        } catch (IOException e) {
            return false; // no jar
        }
    }

    /** @throws IllegalStateException in one line if the agent is not active then */
    static synchronized void attach() {
        if (LockdepAgent.current().isPresent()) return;
        File jar = jar();
        if (jar == null) throw failure("org.jlockdep:jlockdep-agent is not on the class path", null);
        System.err.println("jlockdep: no -javaagent was given, so the agent attaches itself:"
                + " what was locked before is not known (taint A)");
        attach(jar);
        if (LockdepAgent.current().isPresent()) return;
        throw failure(System.getProperty(REFUSED, "what it printed says why"), null);
    }

    private static void attach(File jar) {
        try {
            Class<?> attacher = Class.forName(ATTACHER);
            Object own = Class.forName(OWN_PROCESS).getEnumConstants()[0];
            attacher.getMethod("attach", File.class, Class.forName(PROCESS)).invoke(null, jar, own);
        } catch (ClassNotFoundException e) {
            throw failure("net.bytebuddy:byte-buddy-agent is not on the class path", e);
        } catch (InvocationTargetException e) {
            throw failure("this JVM does not let itself be attached to, " + innermost(e), e);
        } catch (ReflectiveOperationException e) {
            throw failure("byte-buddy-agent is of a version that is not known", e);
        }
    }

    private static Throwable innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    private static IllegalStateException failure(String why, Throwable cause) {
        return new IllegalStateException("jlockdep: not active: " + why, cause);
    }
}
