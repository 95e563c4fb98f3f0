package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * A JVM in a container, seen from outside: it has process numbers, temporary files and perhaps a network of its own. Made of
 * the namespaces that containers are made of, where the kernel lets us make some.
 */
final class ContainersTest {
    private static final List<String> CONTAINER = List.of("unshare", "--mount", "--pid", "--fork", "--mount-proc");
    /** The JVM replaces the shell, so that it is the container's first process. */
    private static final List<String> WITH_OWN_FILES =
            List.of("sh", "-c", "mount -t tmpfs none /tmp && exec \"$0\" \"$@\"");

    @BeforeAll
    static void namespacesAreToBeHad() throws IOException, InterruptedException {
        Process probe = new ProcessBuilder(Stream.concat(CONTAINER.stream(), Stream.of("--net", "true"))
                        .toList())
                .redirectErrorStream(true)
                .start();
        Assumptions.assumeTrue(probe.waitFor() == 0, "no namespaces for this user");
    }

    @EveryJdk(slow = true)
    void a_jvm_in_a_container_gets_the_agent_and_is_asked(Jdk jdk) {
        isAttachedToAndAsked(jdk, List.of());
    }

    @EveryJdk(slow = true)
    void a_container_may_have_a_network_of_its_own(Jdk jdk) {
        isAttachedToAndAsked(jdk, List.of("--net"));
    }

    private static void isAttachedToAndAsked(Jdk jdk, List<String> more) {
        String[] container =
                Stream.of(CONTAINER, more, WITH_OWN_FILES).flatMap(List::stream).toArray(String[]::new);
        try (LiveProcess live = AgentProcess.on(jdk)
                .below(container)
                .main("programs.InvertedLater")
                .start()) {
            String pid = firstProcess(live);
            assertThat(jlockdep("attach", pid, "-o", "jdk=false"))
                    .exitedWith(0)
                    .printsToStdout("active in process " + pid);
            live.say("go\n");
            live.awaitSaying("done");
            assertThat(jlockdep("dump", pid)).exitedWith(0).printsToStdout("2 dependencies, 1 error");
            assertThat(jlockdep("doctor", pid)).exitedWith(0).printsToStdout(", pid 1, programs.InvertedLater");
            assertThat(live.end()).exitedWith(0).countsErrors(1);
        }
    }

    private static String firstProcess(LiveProcess live) {
        List<ProcessHandle> inside = ProcessHandle.of(Long.parseLong(live.pid()))
                .orElseThrow()
                .children()
                .toList();
        Assertions.assertThat(inside).hasSize(1);
        return Long.toString(inside.get(0).pid());
    }

    private static AgentRun jlockdep(String... words) {
        return new CommandLine(words).run(List.of());
    }
}
