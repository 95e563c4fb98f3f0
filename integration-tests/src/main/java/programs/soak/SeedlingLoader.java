package programs.soak;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes one class like {@link Seedling00000}: its name is as long, so one constant changes and no offset. */
final class SeedlingLoader extends ClassLoader {
    private static final String DIGITS = "00000";

    SeedlingLoader() {
        super(SeedlingLoader.class.getClassLoader());
    }

    Seedling make(int number) {
        String digits = String.format(Locale.ROOT, "%05d", number + 1);
        byte[] classFile = new String(ClassFile.of(Seedling00000.class), StandardCharsets.ISO_8859_1)
                .replace("Seedling" + DIGITS, "Seedling" + digits)
                .getBytes(StandardCharsets.ISO_8859_1);
        String name = Seedling00000.class.getName().replace(DIGITS, digits);
        try {
            return (Seedling) defineClass(name, classFile, 0, classFile.length)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
