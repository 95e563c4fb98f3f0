package scenarios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;

/** Class loaders that define copies of the application's classes in unusual ways. */
public final class Loaders {
    private Loaders() {}

    /** Looks at home first, as web applications do. */
    public static ClassLoader childFirst(String prefix) {
        return new ChildFirst(prefix);
    }

    /** Delegates nothing but {@code java.*}, as OSGi frameworks do; {@code prefix} says what it finds itself. */
    public static ClassLoader refusing(String prefix) {
        return new Refusing(prefix);
    }

    /** Child first, and does not tell the JVM how the classes are called that it defines. */
    public static ClassLoader withoutNames(String prefix) {
        return new WithoutNames(prefix);
    }

    /** No loader's: {@code Unsafe.defineAnonymousClass}, until Java 16. */
    public static Class<?> hosted(Class<?> host, String name) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field unsafe = type.getDeclaredField("theUnsafe");
        unsafe.setAccessible(true);
        byte[] bytes = read(name.replace('.', '/') + ".class");
        return (Class<?>) type.getMethod("defineAnonymousClass", Class.class, byte[].class, Object[].class)
                .invoke(unsafe.get(null), host, bytes, null);
    }

    private static class ChildFirst extends ClassLoader {
        private final String prefix;

        ChildFirst(String prefix) {
            super(Loaders.class.getClassLoader());
            this.prefix = prefix;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith(prefix) ? define(name) : elsewhere(name);
            }
        }

        Class<?> elsewhere(String name) throws ClassNotFoundException {
            return super.loadClass(name, false);
        }

        /** Without a protection domain, so the class has no code source. */
        private Class<?> define(String name) throws ClassNotFoundException {
            byte[] bytes = read(name.replace('.', '/') + ".class");
            return defineClass(nameToDefine(name), bytes, 0, bytes.length);
        }

        String nameToDefine(String name) {
            return name;
        }
    }

    private static final class Refusing extends ChildFirst {
        Refusing(String prefix) {
            super(prefix);
        }

        @Override
        Class<?> elsewhere(String name) throws ClassNotFoundException {
            if (!name.startsWith("java.")) {
                throw new ClassNotFoundException(name + " is refused");
            }
            return super.elsewhere(name);
        }
    }

    private static final class WithoutNames extends ChildFirst {
        WithoutNames(String prefix) {
            super(prefix);
        }

        @Override
        String nameToDefine(String name) {
            return null;
        }
    }

    private static byte[] read(String resource) throws ClassNotFoundException {
        try (InputStream in = Loaders.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new ClassNotFoundException(resource);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new ClassNotFoundException(resource, e);
        }
    }
}
