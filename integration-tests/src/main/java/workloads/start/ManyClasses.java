package workloads.start;

import java.io.IOException;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import workloads.Check;

/** Loads every class of the jars on its class path, and runs none of them. */
public final class ManyClasses {
    private static final int AT_LEAST = 15_000;

    private ManyClasses() {}

    private static int load(String jar) throws IOException {
        int loaded = 0;
        try (JarFile file = new JarFile(jar)) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.endsWith("-info.class")) {
                    loaded += load(className(name), ManyClasses.class.getClassLoader());
                }
            }
        }
        return loaded;
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    }

    private static int load(String className, ClassLoader loader) {
        try {
            Class.forName(className, false, loader);
            return 1;
        } catch (ClassNotFoundException | LinkageError | SecurityException notMeantForThisClassPath) {
            return 0;
        }
    }

    public static void main(String[] args) throws IOException {
        int loaded = 0;
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            if (entry.endsWith(".jar")) loaded += load(entry);
        }
        Check.equal("many", true, loaded >= AT_LEAST);
        System.out.println("loaded " + loaded);
    }
}
