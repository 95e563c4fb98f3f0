package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javax.management.Notification;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockdepMXBean;
import org.junit.jupiter.api.io.TempDir;

/** What is known by now can be had over JMX. Of the program alone: whoever asks makes the JDK take locks of its own. */
final class ManagementTest {
    /** What idle threads keep is told after thirty seconds even if nobody asks. */
    private static final Duration BEFORE_TOLD_UNASKED = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @EveryJdk
    void shows_findings_and_counters(Jdk jdk) throws Exception {
        try (LiveProcess live = AgentProcess.on(jdk)
                        .light()
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
                        .light()
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

    @EveryJdk
    void counts_for_those_who_poll(Jdk jdk) throws Exception {
        try (LiveProcess live = inverted(jdk);
                JmxClient client = JmxClient.of(live)) {
            assertThat(client.agent().getErrors()).isEqualTo(1); // by then it is learnt
            assertThat(client.agent().getCounters())
                    .containsEntry("errors", 1L)
                    .containsEntry("warnings", 0L)
                    .containsEntry("dependencies", 2L)
                    .containsEntry("failedHooks", 0L);
        }
    }

    @EveryJdk
    void answers_whether_it_could_write_a_dump(Jdk jdk) throws Exception {
        Path file = folder.resolve(jdk.version() + ".jsonl");
        Path nowhere = folder.resolve("nowhere").resolve("dump.jsonl");
        try (LiveProcess live = inverted(jdk);
                JmxClient client = JmxClient.of(live)) {
            LockdepMXBean agent = client.agent();
            assertThat(agent.dump(file.toString())).isEqualTo("wrote " + file);
            assertThat(file).content().contains("programs.Inverted.LEFT");
            assertThat(agent.dump(file.toString())).isEqualTo("cannot write " + file + ": it is there already");
            assertThat(agent.dump(nowhere.toString()))
                    .isEqualTo("cannot write " + nowhere + ": no such file or folder");
            assertThat(agent.dump("a\0b")).startsWith("cannot write a\0b: ").contains("Nul character");
        }
    }

    @EveryJdk
    void notifies_of_a_finding(Jdk jdk) throws Exception {
        BlockingQueue<Notification> heard = new LinkedBlockingQueue<>();
        try (LiveProcess live = AgentProcess.on(jdk)
                        .light()
                        .agent("jdk=false")
                        .main("programs.InvertedLater")
                        .start();
                JmxClient client = JmxClient.of(live)) {
            client.listen((notification, nothing) -> heard.add(notification));
            live.say("go\n");
            Notification notification = heard.poll(1, TimeUnit.MINUTES);
            assertThat(notification).as("a notification").isNotNull();
            assertThat(notification.getType()).isEqualTo("org.jlockdep.finding.error");
            assertThat(notification.getMessage())
                    .contains("error: the same two locks", "programs.InvertedLater.LEFT", "fingerprint ");
            assertThat((String) notification.getUserData()).contains("possible circular locking dependency detected");
            assertThat(client.agent().getErrors()).isEqualTo(1);
            assertThat(heard).isEmpty();
        }
    }

    /** With the meters of the API jar. The actuator takes locks of its own, in one order. */
    @EveryJdk(slow = true)
    void findings_are_meters_of_the_actuator(Jdk jdk) {
        AgentRunAssert.assertThat(AgentProcess.on(jdk)
                        .light()
                        .agent("")
                        .classpath(Build.library("spring"))
                        .classpath(Build.library("actuator"))
                        .classpath(Build.apiJar())
                        .main("programs.spring.Metered")
                        .run())
                .exitedWith(0)
                .reportsOnlyCircular("programs.spring.Metered.LEFT", "programs.spring.Metered.RIGHT")
                .printsToStdout("active 1.0\nerrors 0.0\nerrors 1.0\n");
    }

    private static LiveProcess inverted(Jdk jdk) {
        return AgentProcess.on(jdk)
                .light()
                .agent("jdk=false")
                .main("programs.Inverted")
                .start();
    }

    private static LiveProcess leftBehind(Jdk jdk) {
        return AgentProcess.on(jdk)
                .light()
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
                        .light()
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
