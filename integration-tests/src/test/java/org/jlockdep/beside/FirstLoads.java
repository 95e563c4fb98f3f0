package org.jlockdep.beside;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jlockdep.jars.ClassJar;

/** Prints at the end on which thread each of the rewriter's classes was loaded. Started before our agent. */
public final class FirstLoads implements ClassFileTransformer {
    private static final String REWRITER = "org/jlockdep/instrument/";

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private FirstLoads() {}

    public static Path jarIn(Path folder) throws IOException {
        return new ClassJar(Map.of("Premain-Class", FirstLoads.class.getName()))
                .with(FirstLoads.class)
                .at(folder.resolve("first-loads.jar"));
    }

    public static void premain(String options, Instrumentation instrumentation) {
        FirstLoads loads = new FirstLoads();
        instrumentation.addTransformer(loads);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> loads.lines.forEach(System.out::println)));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (name != null && name.startsWith(REWRITER)) {
            lines.add(name.substring(REWRITER.length()) + " by "
                    + Thread.currentThread().getName());
        }
        return null;
    }
}
