package selftest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;

/**
 * Makes subclasses that add nothing but a name: {@code public class NAME extends SUPER {}}. A lock that a constructor
 * of the superclass makes is of the subclass's lock class, so each trial can have lock classes of its own while all of
 * them run the same code.
 */
final class FreshClass extends ClassLoader {
    private static final String PACKAGE = "selftest.fresh.";
    private static final int JAVA_8 = 52;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;
    private static final int PUBLIC = 1;
    private static final int SUPER = 0x20;
    /** aload_0; invokespecial #8; return */
    private static final byte[] CALL_SUPER = {0x2a, (byte) 0xb7, 0, 8, (byte) 0xb1};

    FreshClass() {
        super(FreshClass.class.getClassLoader());
    }

    <T> Constructor<? extends T> extend(Class<T> superclass, String name) {
        try {
            byte[] bytes = classFile(superclass, PACKAGE + name);
            return defineClass(PACKAGE + name, bytes, 0, bytes.length)
                    .asSubclass(superclass)
                    .getConstructor();
        } catch (IOException | NoSuchMethodException e) {
            throw new AssertionError("the class file is written to memory, with a constructor", e);
        }
    }

    private static byte[] classFile(Class<?> superclass, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(JAVA_8);
        constants(out, superclass, name);
        shorts(out, PUBLIC | SUPER, 2, 4, 0, 0, 1);
        shorts(out, PUBLIC, 5, 6, 1, 9);
        out.writeInt(12 + CALL_SUPER.length);
        shorts(out, 1, 1);
        out.writeInt(CALL_SUPER.length);
        out.write(CALL_SUPER);
        shorts(out, 0, 0, 0);
        return bytes.toByteArray();
    }

    private static void constants(DataOutputStream out, Class<?> superclass, String name) throws IOException {
        out.writeShort(10);
        utf8(out, name.replace('.', '/'));
        constant(out, CLASS, 1);
        utf8(out, superclass.getName().replace('.', '/'));
        constant(out, CLASS, 3);
        utf8(out, "<init>");
        utf8(out, "()V");
        constant(out, NAME_AND_TYPE, 5, 6);
        constant(out, METHOD, 4, 7);
        utf8(out, "Code");
    }

    private static void utf8(DataOutputStream out, String text) throws IOException {
        out.writeByte(UTF8);
        out.writeUTF(text);
    }

    private static void constant(DataOutputStream out, int tag, int... indices) throws IOException {
        out.writeByte(tag);
        shorts(out, indices);
    }

    private static void shorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) out.writeShort(value);
    }
}
