package programs;

import java.io.File;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads and links each class of some jars, which verifies it, without initialising it, and prints for each what there is of
 * it: what its serialVersionUID is computed from, and that number itself; or why it cannot be had.
 */
public final class LinksAll {
    private static final String CLASS = ".class";

    private LinksAll() {}

    private static List<String> namesIn(File jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile file = new JarFile(jar)) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                if (name.endsWith(CLASS) && !name.startsWith("META-INF") && !name.endsWith("-info.class")) {
                    names.add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
                }
            }
        }
        return names;
    }

    private static String shapeOf(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            int members = hash(type.getDeclaredMethods()) // links the class: JVM_GetClassDeclaredMethods
                    + 31 * hash(type.getDeclaredFields())
                    + 31 * 31 * hash(type.getDeclaredConstructors());
            return type.getModifiers() + " " + members + " " + serialVersion(type);
        } catch (Throwable t) {
            return t.getClass().getName(); // the library it needs is not there, as a rule
        }
    }

    private static int hash(Member[] members) {
        int hash = 0;
        for (Member member : members) hash += (member + " " + member.getModifiers()).hashCode();
        return hash;
    }

    /** Only of those for which asking initialises nothing. */
    private static long serialVersion(Class<?> type) throws ReflectiveOperationException {
        boolean asked = Serializable.class.isAssignableFrom(type) && !type.isEnum() && !declares(type);
        return asked ? ObjectStreamClass.lookup(type).getSerialVersionUID() : 0;
    }

    private static boolean declares(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals("serialVersionUID")) return true;
        }
        return false;
    }

    public static void main(String[] args) throws IOException {
        List<URL> urls = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String arg : args) {
            urls.add(new File(arg).toURI().toURL());
            names.addAll(namesIn(new File(arg)));
        }
        Collections.sort(names);
        ClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), LinksAll.class.getClassLoader());
        for (String name : names) System.out.println(name + " " + shapeOf(name, loader));
    }
}
