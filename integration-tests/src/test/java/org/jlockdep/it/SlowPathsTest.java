package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jlockdep.counts.Costs;
import org.jlockdep.counts.CountingJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the hooks do once a program is warm, counted and not timed, so that a busy machine says the same. What was seen
 * before should cost none of it; where it does, the ceiling is what it costs, for a million acquisitions, and has its
 * reason.
 */
final class SlowPathsTest {
    /** A few more, for the other threads of the JVM and what is on its way when the count begins. */
    private static final long HALF = 502_000;

    private static final long EACH = 1_004_000;

    private static final long FEW = 4_000;

    @TempDir
    Path folder;

    private Costs costs(String program) throws IOException {
        return costs(program, "jdk=false"); // other threads take locks of the JDK now and then
    }

    private Costs costs(String program, String options) throws IOException {
        AgentRun run = AgentProcess.on(Jdks.running())
                .agent(CountingJar.in(folder), "")
                .agent(options)
                .jvm("-Dworkloads.window=100", "-Dworkloads.operations=50000")
                .main("workloads.shapes." + program)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0);
        Costs costs = Costs.in(run.stdout());
        System.out.println(program + " " + costs);
        assertThat(costs.acquisitions()).as("%s", run).isPositive();
        return costs;
    }

    /** Kinds that are not in the map must not occur at all. */
    private static void staysBelow(Map<String, Long> ceilings, Costs costs) {
        for (String kind : costs.times().keySet()) {
            assertThat(costs.perMillion(kind)).as(kind).isLessThanOrEqualTo(ceilings.getOrDefault(kind, 0L));
        }
    }

    @Test
    void locks_of_fields_only_ask_for_the_thread() throws IOException {
        staysBelow(Map.of("thread look-ups", HALF), costs("FieldLocks"));
    }

    /** Their object is another one each time than the slot had before. */
    @Test
    void many_instances_are_stored_one_by_one() throws IOException {
        staysBelow(Map.of("thread look-ups", EACH, "walks of the held stack", HALF), costs("ManyInstances"));
    }

    /** Only the instance can tell the lock class; the thread remembers what it said. */
    @Test
    void passed_locks_are_stored_one_by_one_and_not_resolved_again() throws IOException {
        staysBelow(Map.of("thread look-ups", EACH, "walks of the held stack", EACH), costs("PassedLocks"));
    }

    /** Two instances of one class have an order, which is looked at once. */
    @Test
    void locks_of_one_factory_only_ask_for_the_thread() throws IOException {
        staysBelow(Map.of("thread look-ups", HALF), costs("FactoryLocks"));
    }

    /** Of which nobody but their maker ever asks: he has them at hand. */
    @Test
    void locks_that_live_for_a_moment_are_not_remembered() throws IOException {
        staysBelow(Map.of("thread look-ups", EACH + HALF, "walks of the held stack", HALF), costs("FreshLocks"));
    }

    /** The same of what the JDK makes of a lock; the JVM's own threads are seen at theirs. */
    @Test
    void collections_that_live_for_a_moment_are_not_remembered() throws IOException {
        Costs costs = costs("FreshCollections", "");
        assertThat(costs.perMillion("weak look-ups")).isLessThan(FEW);
        assertThat(costs.perMillion("resolutions")).isLessThan(FEW);
    }
}
