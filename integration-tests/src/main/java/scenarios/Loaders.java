package scenarios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

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
            return defineClass(name, bytes, 0, bytes.length);
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
