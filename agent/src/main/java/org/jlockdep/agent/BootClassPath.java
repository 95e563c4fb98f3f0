package org.jlockdep.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The program's classes that lie where the JDK's are, so that no loader tells them from those: in {@code -Xbootclasspath/a},
 * and up to Java 8 in folders of the user's for extensions. Their names are read at the start, while nobody's permissions
 * are asked; later only looked up, inside class loading. What other agents bring along for themselves is none of them,
 * though the system property of Java 8 has that as well: so the command line is asked.
 */
final class BootClassPath implements Predicate<String> {
    private static final String APPENDED = "-Xbootclasspath/a:";
    private static final String SUFFIX = ".class";

    private final Set<String> names = new HashSet<>();

    private BootClassPath() {}

    static BootClassPath of(Instrumentation instrumentation) {
        BootClassPath path = new BootClassPath();
        for (String argument : arguments(instrumentation)) {
            if (argument.startsWith(APPENDED)) path.addPath(argument.substring(APPENDED.length()));
        }
        if (!JdkPackages.areInModules()) path.addExtensions(System.getProperty("java.ext.dirs", ""));
        return path;
    }

    /** @param internalName of a class of the bootstrap loader or the one for extensions */
    @Override
    public boolean test(String internalName) {
        return names.contains(internalName);
    }

    private static List<String> arguments(Instrumentation instrumentation) {
        try {
            return JdkPackages.areInModules() ? argumentsOfVm(instrumentation) : argumentsByManagement();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Collections.emptyList(); // a JVM that does not tell: then they are taken for the JDK's
        }
    }

    /** Without the management classes, which take 30 ms to load and may not be there. */
    private static List<String> argumentsOfVm(Instrumentation instrumentation) throws ReflectiveOperationException {
        Class<?> vm = Class.forName("jdk.internal.misc.VM");
        JdkPackages.open(instrumentation, vm);
        String[] arguments = (String[]) vm.getMethod("getRuntimeArguments").invoke(null);
        return arguments == null ? Collections.<String>emptyList() : Arrays.asList(arguments);
    }

    /** Asked only if there is something to tell. */
    private static List<String> argumentsByManagement() {
        for (String entry : System.getProperty("sun.boot.class.path", "").split(File.pathSeparator)) {
            if (!isOfJdk(entry)) return ManagementFactory.getRuntimeMXBean().getInputArguments();
        }
        return Collections.emptyList();
    }

    private static boolean isOfJdk(String file) {
        return file.startsWith(System.getProperty("java.home") + File.separator);
    }

    private void addExtensions(String folders) {
        for (String folder : folders.split(File.pathSeparator)) {
            File[] jars = isOfJdk(folder) ? null : new File(folder).listFiles();
            if (jars == null) continue;
            for (File jar : jars) if (jar.isFile()) addJar(jar);
        }
    }

    private void addPath(String path) {
        for (String entry : path.split(File.pathSeparator)) {
            File file = new File(entry);
            if (file.isDirectory()) addFolder(file, "");
            else if (file.isFile()) addJar(file);
        }
    }

    private void addFolder(File folder, String prefix) {
        File[] files = folder.listFiles();
        if (files == null) return;
        for (File file : files) {
            if (file.isDirectory()) addFolder(file, prefix + file.getName() + '/');
            else add(prefix + file.getName());
        }
    }

    private void addJar(File jar) {
        try (ZipFile zip = new ZipFile(jar)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                add(entries.nextElement().getName());
            }
        } catch (IOException e) {
            // no archive: the JVM finds no class there either
        }
    }

    private void add(String file) {
        if (file.endsWith(SUFFIX)) names.add(file.substring(0, file.length() - SUFFIX.length()));
    }
}
