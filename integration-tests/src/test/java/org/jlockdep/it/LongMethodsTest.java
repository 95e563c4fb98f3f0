package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V1_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** A method has room for 64 KB (JVMS 4.9.1), as parsers have them: with our hooks it may not fit any more. */
final class LongMethodsTest {
    private static final String NAME = "LongMethod";
    /** Eight bytes each: all but a little of what a method may have. */
    private static final int MOST = 8_000;

    @TempDir
    Path folder;

    private AgentRun run(Jdk jdk, int blocks) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(jdk + "-" + blocks));
        Files.write(classes.resolve(NAME + ".class"), classFile(blocks));
        AgentRun plain = AgentProcess.on(jdk).classpath(classes).main(NAME).run();
        assertThat(plain).exitedWith(0).printed("done" + System.lineSeparator());
        AgentRun watched =
                AgentProcess.on(jdk).agent("").classpath(classes).main(NAME).run();
        assertThat(watched).exitedWith(0).printed(plain.stdout()).reportsNothing();
        return watched;
    }

    @EveryJdk(slow = true)
    void what_fits_is_watched(Jdk jdk) throws IOException {
        assertThat(run(jdk, MOST / 8)).doesNotSayOnStderr("not transformed");
    }

    @EveryJdk(slow = true)
    void what_does_not_stays_as_it_was_and_is_named(Jdk jdk) throws IOException {
        assertThat(run(jdk, MOST))
                .saysOnStderr("jlockdep: not transformed: " + NAME + ": ")
                .saysOnStderr("Method too large: " + NAME + ".main ([Ljava/lang/String;)V")
                .saysOnStderr("1 class not transformed");
    }

    private static byte[] classFile(int blocks) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V1_8, ACC_PUBLIC, NAME, null, "java/lang/Object", null);
        MethodVisitor main = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
        for (int i = 0; i < blocks; i++) {
            main.visitFieldInsn(GETSTATIC, "java/lang/System", "in", "Ljava/io/InputStream;");
            main.visitInsn(MONITORENTER);
            main.visitFieldInsn(GETSTATIC, "java/lang/System", "in", "Ljava/io/InputStream;");
            main.visitInsn(MONITOREXIT);
        }
        main.visitFieldInsn(GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
        main.visitLdcInsn("done");
        main.visitMethodInsn(INVOKEVIRTUAL, "java/io/PrintStream", "println", "(Ljava/lang/String;)V", false);
        main.visitInsn(RETURN);
        main.visitMaxs(0, 0);
        writer.visitEnd();
        return writer.toByteArray();
    }
}
