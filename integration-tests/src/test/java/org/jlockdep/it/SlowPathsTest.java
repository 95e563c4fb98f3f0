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
    /** Of a chain that is watched for more evidence, in the beginning. */
    private static final long SOME = 10_000;

    @TempDir
    Path folder;

    private Costs costs(String program) throws IOException {
        AgentRun run = AgentProcess.on(Jdks.running())
                .agent(CountingJar.in(folder), "")
                .agent("jdk=false") // other threads take locks of the JDK now and then
                .jvm("-Dworkloads.window=100", "-Dworkloads.operations=50000")
                .main("workloads.shapes." + program)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0);
        Costs costs = Costs.in(run.stdout());
        System.out.println(program + " " + costs);
        return costs;
    }

    /** Kinds that are not in the map must not occur at all. */
    private static void staysBelow(Map<String, Long> ceilings, Costs costs) {
        assertThat(costs.acquisitions()).isPositive();
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

    /** Only the instance can tell the lock class, and is asked for it each time it is nested. */
    @Test
    void passed_locks_are_resolved_each_time_they_are_nested() throws IOException {
        staysBelow(
                Map.of(
                        "thread look-ups", EACH,
                        "walks of the held stack", HALF,
                        "resolutions", HALF,
                        "names hashed", HALF,
                        "weak look-ups", HALF,
                        "writes to a site", HALF),
                costs("PassedLocks"));
    }

    /** Before the call and after it; two instances of one class have an order, which is looked up. */
    @Test
    void locks_of_one_factory_are_resolved_twice_and_their_order_is_looked_up() throws IOException {
        staysBelow(
                Map.of(
                        "thread look-ups", HALF,
                        "walks of the held stack", HALF,
                        "resolutions", EACH,
                        "names hashed", EACH,
                        "weak look-ups", 2 * EACH,
                        "writes to a site", EACH,
                        "publisher", HALF,
                        "ring", SOME),
                costs("FactoryLocks"));
    }

    /** And once more where it is made, to remember what it is for. */
    @Test
    void fresh_locks_are_remembered_and_resolved_twice() throws IOException {
        staysBelow(
                Map.of(
                        "thread look-ups", EACH + HALF,
                        "walks of the held stack", HALF,
                        "resolutions", EACH,
                        "names hashed", EACH,
                        "weak look-ups", EACH + HALF,
                        "writes to a site", EACH),
                costs("FreshLocks"));
    }
}
