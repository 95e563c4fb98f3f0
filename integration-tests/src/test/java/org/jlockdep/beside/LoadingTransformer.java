package org.jlockdep.beside;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jlockdep.jars.ClassJar;

/**
 * Loads and initialises classes of the program while one of its classes is defined, and waits for a thread that loads some
 * of the JDK's, as agents do that look at class files with libraries and log what they see. Changes nothing.
 */
public final class LoadingTransformer implements ClassFileTransformer {
    private static final AtomicInteger ROUNDS = new AtomicInteger();

    private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);

    private LoadingTransformer() {}

    public static Path jarIn(Path folder) throws IOException {
        return new ClassJar(Map.of("Premain-Class", LoadingTransformer.class.getName()))
                .with(LoadingTransformer.class)
                .at(folder.resolve("loading-transformer.jar"));
    }

    public static void premain(String options, Instrumentation instrumentation) {
        instrumentation.addTransformer(new LoadingTransformer());
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (loader == null || name == null || !name.startsWith("programs/") || busy.get()) return null;
        busy.set(true);
        try {
            Class.forName("programs.Nothing", true, loader);
            Thread other = new Thread(LoadingTransformer::loadOfJdk);
            other.start();
            other.join();
        } catch (ClassNotFoundException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            busy.set(false);
        }
        return null;
    }

    private static void loadOfJdk() {
        String[] names = {
            "java.util.zip.Adler32", "java.text.ChoiceFormat", "java.util.StringJoiner", "java.util.BitSet"
        };
        try {
            Class.forName(names[ROUNDS.getAndIncrement() % names.length]);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
