package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The agent works wherever its jar lies and however it is attached. */
final class AgentLocationTest {
    private static final String PROGRAM = "scenarios.deadlock.lock.AbbaLocks";

    @TempDir
    Path folder;

    private static void judge(AgentProcess process) {
        assertThat(process.main(PROGRAM).run())
                .exitedWith(0)
                .reportsOnlyCircular(PROGRAM + ".left", PROGRAM + ".right")
                .sumsUp();
    }

    @EveryJdk
    void works_under_another_name_in_a_folder_with_spaces(Jdk jdk) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("with some spaces")).resolve("renamed agent.jar");
        judge(AgentProcess.on(jdk).light().agent(Files.copy(Build.agentJar(), jar), ""));
    }

    @EveryJdk
    void works_in_a_folder_with_letters_that_urls_escape(Jdk jdk) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("50%25 + more#1")).resolve("agent.jar");
        judge(AgentProcess.on(jdk).light().agent(Files.copy(Build.agentJar(), jar), ""));
    }

    @EveryJdk
    void works_in_a_folder_that_cannot_be_written(Jdk jdk) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("read-only")).resolve("agent.jar");
        Files.copy(Build.agentJar(), jar);
        boolean changed = jar.toFile().setReadOnly() && jar.getParent().toFile().setWritable(false);
        try {
            judge(AgentProcess.on(jdk).light().agent(jar, ""));
        } finally {
            changed &= jar.getParent().toFile().setWritable(true);
        }
        org.assertj.core.api.Assertions.assertThat(changed).isTrue();
    }

    @EveryJdk
    void works_without_a_folder_for_temporary_files(Jdk jdk) {
        judge(AgentProcess.on(jdk).light().agent("").jvm("-Djava.io.tmpdir=" + folder.resolve("nowhere")));
    }

    @EveryJdk
    void works_when_the_environment_attaches_it(Jdk jdk) {
        judge(AgentProcess.on(jdk).light().environment("JAVA_TOOL_OPTIONS", "-javaagent:" + Build.agentJar()));
    }
}
