package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.io.TempDir;

/** A program in a named module, which cannot read what the unnamed module exports. */
final class NamedModuleTest {
    @TempDir
    Path folder;

    private void compile() throws URISyntaxException {
        Path sources = Path.of(NamedModuleTest.class.getResource("/module").toURI());
        int failed = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--release",
                        "9",
                        "-Xlint:-options",
                        "-d",
                        folder.toString(),
                        sources.resolve("module-info.java").toString(),
                        sources.resolve("app/Main.java").toString());
        assertThat(failed).isZero();
    }

    @EveryJdk(since = 9)
    void watches_a_program_in_a_module(Jdk jdk) throws URISyntaxException {
        compile();
        AgentRun run =
                AgentProcess.on(jdk).agent("").module(folder, "it.app/app.Main").run();
        AgentRunAssert.assertThat(run)
                .exitedWith(0)
                .reportsOnlyCircular("app.Main.left", "app.Main.right")
                .judgesThem("error");
    }
}
