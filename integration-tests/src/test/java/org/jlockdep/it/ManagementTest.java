package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockdepMXBean;

/** What is known by now can be had over JMX. Of the program alone: whoever asks makes the JDK take locks of its own. */
final class ManagementTest {
    /** What idle threads keep is told after thirty seconds even if nobody asks. */
    private static final Duration BEFORE_TOLD_UNASKED = Duration.ofSeconds(20);

    @EveryJdk
    void shows_findings_and_counters(Jdk jdk) throws Exception {
        try (LiveProcess live = AgentProcess.on(jdk)
                        .agent("depth=7,jdk=false")
                        .main("programs.Inverted")
                        .start();
                JmxClient client = JmxClient.of(live)) {
            LockdepMXBean agent = client.agent();
            List<LockFinding> findings = agent.getFindings();
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).getLevel()).isEqualTo("error");
            assertThat(findings.get(0).getLockClasses())
                    .containsExactlyInAnyOrder("programs.Inverted.LEFT", "programs.Inverted.RIGHT");
            assertThat(findings.get(0).getTests()).isEmpty();
            assertThat(findings.get(0).getText()).contains("possible circular locking dependency detected");
            assertThat(agent.report()).contains(findings.get(0).getFingerprint(), "1 error, 0 warnings");
            assertThat(agent.getErrors()).isEqualTo(1);
            assertThat(agent.getDependencies()).isEqualTo(2);
            assertThat(agent.getOptions()).isEqualTo("jdk=false,depth=7");
        }
    }

    @EveryJdk
    void forgets_findings_when_asked_and_keeps_what_was_learnt(Jdk jdk) throws Exception {
        try (LiveProcess live = AgentProcess.on(jdk)
                        .agent("jdk=false")
                        .main("programs.Inverted")
                        .start();
                JmxClient client = JmxClient.of(live)) {
            LockdepMXBean agent = client.agent();
            agent.reset();
            assertThat(agent.getFindings()).isEmpty();
            assertThat(agent.getErrors()).isZero();
            assertThat(agent.getDependencies()).isEqualTo(2);
        }
    }

    @EveryJdk
    void looks_at_idle_threads_when_asked_for_findings(Jdk jdk) throws Exception {
        try (LiveProcess live = leftBehind(jdk);
                JmxClient client = JmxClient.of(live)) {
            untilIdleThreadsAreTold(() -> client.agent().getFindings().size());
            assertThat(client.agent().getFindings().get(0).getLockClasses())
                    .containsExactly("programs.LeftBehind.lock");
        }
    }

    @EveryJdk
    void looks_at_idle_threads_when_asked_how_many_findings_there_are(Jdk jdk) throws Exception {
        try (LiveProcess live = leftBehind(jdk);
                JmxClient client = JmxClient.of(live)) {
            untilIdleThreadsAreTold(() -> client.agent().getWarnings());
        }
    }

    private static LiveProcess leftBehind(Jdk jdk) {
        return AgentProcess.on(jdk)
                .agent("jdk=false")
                .main("programs.LeftBehind")
                .start();
    }

    private static void untilIdleThreadsAreTold(IntSupplier findings) throws InterruptedException {
        long deadline = System.nanoTime() + BEFORE_TOLD_UNASKED.toNanos();
        while (findings.getAsInt() == 0) {
            assertThat(System.nanoTime()).as("time without a finding").isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    /** A JVM of the smallest size, as jlink makes them. */
    @EveryJdk(since = 11)
    void is_not_missed_where_there_is_no_management(Jdk jdk) {
        AgentRunAssert.assertThat(AgentProcess.on(jdk)
                        .jvm("--limit-modules", "java.base,java.instrument")
                        .agent("")
                        .main("programs.Inverted")
                        .run())
                .exitedWith(0)
                .reportsOnlyCircular("programs.Inverted.LEFT", "programs.Inverted.RIGHT")
                .doesNotSayOnStderr("an error of our own")
                .sumsUp();
    }
}
