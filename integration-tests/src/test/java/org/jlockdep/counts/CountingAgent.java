package org.jlockdep.counts;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Looks at the hooks as they are loaded, so it must be started before the agent that brings them in. */
public final class CountingAgent implements ClassFileTransformer {
    private static final String HOOKS = "org/jlockdep/runtime/";

    private CountingAgent() {}

    public static void premain(String options, Instrumentation instrumentation) {
        instrumentation.addTransformer(new CountingAgent());
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (loader != null || name == null || !name.startsWith(HOOKS)) return null;
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new CountedMethods(writer), 0);
            return writer.toByteArray();
        } catch (Throwable t) {
            // The JVM would drop it, and the count would be too low without anybody knowing.
            t.printStackTrace();
            Runtime.getRuntime().halt(1);
            throw t;
        }
    }
}
