package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** A program attaches the agent to its own JVM. */
final class InstallTest {
    private static final String LINE = "jlockdep: no -javaagent was given, so the agent attaches itself:";

    private static AgentProcess installing(Jdk jdk, Path... classpath) {
        return AgentProcess.on(jdk).light().classpath(classpath).main("programs.InstallsAgent");
    }

    @EveryJdk
    void what_it_does_from_then_on_is_watched(Jdk jdk) {
        AgentRun run =
                installing(jdk, Build.apiJar(), Build.agentJar(), attacher()).run();
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stderr())
                .containsOnlyOnce(LINE)
                .contains("possible circular locking dependency", "tainted: A", "Inverted.LEFT", "1 error");
    }

    @EveryJdk
    void with_an_agent_that_is_there_already_nothing_happens(Jdk jdk) {
        AgentRun run = installing(jdk, Build.apiJar(), Build.agentJar(), attacher())
                .agent("")
                .run();
        assertThat(run.stderr()).doesNotContain(LINE, "tainted:").contains("1 error");
    }

    @EveryJdk
    void what_is_missing_is_named(Jdk jdk) {
        assertThat(installing(jdk, Build.apiJar(), attacher()).run().stdout())
                .isEqualToIgnoringNewLines(
                        "jlockdep: not active: org.jlockdep:jlockdep-agent is not on the class path");
        assertThat(installing(jdk, Build.apiJar(), Build.agentJar()).run().stdout())
                .isEqualToIgnoringNewLines(
                        "jlockdep: not active: net.bytebuddy:byte-buddy-agent is not on the class path");
    }

    @EveryJdk
    void a_jvm_that_cannot_be_attached_to_says_so(Jdk jdk) {
        AgentRun run = installing(jdk, Build.apiJar(), Build.agentJar(), attacher())
                .jvm("-XX:+DisableAttachMechanism")
                .run();
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout()).startsWith("jlockdep: not active: this JVM does not let itself be attached to, ");
        assertThat(run.stdout().strip().lines()).hasSize(1);
    }

    /** From Java 18 on none is allowed without being asked for, and from 24 on none at all. */
    @EveryJdk(until = 17)
    void who_may_do_nothing_may_still_ask_whether_there_is_an_agent(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .jvm("-Djava.security.manager")
                .classpath(Build.apiJar())
                .main("programs.AsksForAgent")
                .run();
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout()).isEqualToIgnoringNewLines("not there");
    }

    /** It is there for Mockito. */
    static Path attacher() {
        List<Path> jars = Build.library("mockito");
        return jars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("byte-buddy-agent"))
                .findFirst()
                .orElseThrow();
    }
}
