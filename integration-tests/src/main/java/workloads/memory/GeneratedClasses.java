package workloads.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A loader that makes classes like {@link Nested00000}: their names are as long, so one constant changes and no offset. */
final class GeneratedClasses extends ClassLoader {
    private static final String DIGITS = "00000";
    private static final byte[] PATTERN = read();

    GeneratedClasses() {
        super(GeneratedClasses.class.getClassLoader());
    }

    Nested make(int number) {
        String digits = String.format("%05d", number);
        byte[] classFile = new String(PATTERN, StandardCharsets.ISO_8859_1)
                .replace("Nested" + DIGITS, "Nested" + digits)
                .getBytes(StandardCharsets.ISO_8859_1);
        String name = Nested00000.class.getName().replace(DIGITS, digits);
        try {
            return (Nested) defineClass(name, classFile, 0, classFile.length)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] read() {
        String file = Nested00000.class.getSimpleName() + ".class";
        try (InputStream in = Nested00000.class.getResourceAsStream(file)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) out.write(b);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
