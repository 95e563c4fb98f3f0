package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;

/** Class files of up to Java 5, which libraries still ship. */
final class OldClassFilesTest {
    @TempDir
    Path folder;

    private void judge(Jdk jdk, int version) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(jdk + "-" + version));
        OldClassFile.write(version, classes);
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .classpath(classes)
                        .main("programs.CallInTurn", OldClassFile.NAME, "classFirst", "lockFirst")
                        .run())
                .exitedWith(0)
                .reportsOnlyCircular("Old.class", "Old.lock")
                .judgesThem("error");
    }

    @EveryJdk
    void java_1_1(Jdk jdk) throws IOException {
        judge(jdk, Opcodes.V1_1);
    }

    @EveryJdk
    void java_1_2(Jdk jdk) throws IOException {
        judge(jdk, Opcodes.V1_2);
    }

    @EveryJdk
    void java_1_3(Jdk jdk) throws IOException {
        judge(jdk, Opcodes.V1_3);
    }

    @EveryJdk
    void java_1_4(Jdk jdk) throws IOException {
        judge(jdk, Opcodes.V1_4);
    }

    /** The first with annotations and with class literals as constants; subroutines are allowed up to the next one. */
    @EveryJdk
    void java_5(Jdk jdk) throws IOException {
        judge(jdk, Opcodes.V1_5);
    }
}
