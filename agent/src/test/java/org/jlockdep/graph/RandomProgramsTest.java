package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random programs, judged by the predictor from one harmless run and by the oracle from all runs. */
class RandomProgramsTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 20_221_206L);

    private final Random random = new Random(SEED);

    @Test
    void no_deadlock_is_missed_where_each_lock_is_a_class_of_its_own() {
        Tally tally = new Tally();
        for (int i = 0; i < 3_000; i++) {
            Program program = Program.random(random, locks(3 + random.nextInt(2), 4), 2 + random.nextInt(3));
            tally.add(program, verdict(program.sightings()));
        }
        System.out.println("one lock a class: " + tally);
        assertThat(tally.belowError()).as("seed %d", SEED).isEmpty();
        assertThat(tally.falseReports()).as("seed %d", SEED).isLessThanOrEqualTo(tally.falseByLockdep());
    }

    @Test
    void no_deadlock_is_missed_where_a_thread_makes_a_lock_and_takes_it_before_others_can() {
        Tally tally = new Tally();
        int calmed = 0;
        for (int i = 0; i < 3_000; i++) {
            Program program = Program.random(random, locks(3 + random.nextInt(2), 4), 2 + random.nextInt(3));
            Program making = program.withBirth();
            Level level = verdict(making.sightings());
            tally.add(making, level);
            calmed += level.compareTo(verdict(program.sightings())) < 0 ? 1 : 0;
        }
        System.out.println("a lock is made: " + tally + ", " + calmed + " programs calmed");
        assertThat(tally.belowError()).as("seed %d", SEED).isEmpty();
        assertThat(calmed).as("seed %d", SEED).isPositive();
    }

    @Test
    void no_deadlock_is_missed_where_two_locks_share_a_class() {
        Tally tally = new Tally();
        for (int i = 0; i < 3_000; i++) {
            Program program = Program.random(random, locks(4, 2), 2 + random.nextInt(3));
            tally.add(program, verdict(program.sightings()));
        }
        System.out.println("two locks a class: " + tally);
        assertThat(tally.missed()).as("seed %d", SEED).isEmpty();
    }

    @Test
    void the_findings_do_not_depend_on_the_order_of_observation() {
        int compared = 0;
        for (int i = 0; i < 1_000; i++) {
            Program program = Program.random(random, locks(4, 1 + random.nextInt(4)), 3);
            program = i % 2 == 0 ? program : program.withBirth();
            List<Program.Sighting> sightings = new ArrayList<>(program.sightings());
            Set<String> first = findings(sightings);
            for (int shuffles = 0; shuffles < 6; shuffles++) {
                Collections.shuffle(sightings, random);
                assertThat(findings(sightings)).as("seed %d: %s", SEED, program).isEqualTo(first);
                compared++;
            }
        }
        System.out.println("order of observation: " + compared + " shuffled, no finding and no level changed");
    }

    @Test
    void shuffled_nestings_in_one_order_give_no_finding() {
        for (int i = 0; i < 300; i++) {
            List<TestLock> locks = locks(8, 8);
            Execution execution = new Execution();
            for (int nesting = 0; nesting < 40; nesting++) {
                Step[] steps = random.ints(3, 0, 8)
                        .distinct()
                        .sorted()
                        .mapToObj(index -> Step.write(locks.get(index)))
                        .toArray(Step[]::new);
                execution.nest("t" + random.nextInt(3), steps);
            }
            assertThat(execution.told()).as("seed %d", SEED).isEmpty();
        }
    }

    /** Half of the locks are read-write locks; instances are numbered through, classes repeat. */
    private List<TestLock> locks(int count, int classes) {
        List<TestLock> locks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int lockClass = i % classes;
            String name = String.valueOf((char) ('A' + lockClass));
            locks.add(lockClass % 2 == 0 ? TestLock.rw(name, i + 1) : TestLock.lock(name, i + 1));
        }
        return locks;
    }

    private static Set<String> findings(List<Program.Sighting> sightings) {
        Set<String> findings = new TreeSet<>();
        for (Prediction finding : played(sightings).findings()) {
            findings.add(finding.key() + " " + finding.level());
        }
        return findings;
    }

    private static Level verdict(List<Program.Sighting> sightings) {
        return played(sightings).findings().stream()
                .map(Prediction::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.NOTE);
    }

    private static Execution played(List<Program.Sighting> sightings) {
        Execution execution = new Execution();
        sightings.forEach(sighting -> sighting.play(execution));
        return execution;
    }
}
