package programs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Defines a class of a JDK that is not there yet, which every agent sees before the JVM refuses it, and goes on. */
public final class FutureClass {
    private static final int MAJOR_VERSION = 7;
    private static final byte FUTURE = (byte) 200;

    private FutureClass() {}

    /** What is to be defined: it takes a lock. */
    static final class Locking {
        synchronized void touch() {}
    }

    private static final class Loader extends ClassLoader {
        void define(String name, byte[] bytes) {
            defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static byte[] future(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = FutureClass.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
            }
        }
        byte[] future = bytes.toByteArray();
        future[MAJOR_VERSION] = FUTURE;
        return future;
    }

    public static void main(String[] args) throws IOException {
        String name = FutureClass.class.getName() + "$Locking";
        try {
            new Loader().define(name, future(name));
            throw new AssertionError("a JDK that knows its own future");
        } catch (UnsupportedClassVersionError e) {
            new Locking().touch();
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            Thread.yield();
        }
    }
}
