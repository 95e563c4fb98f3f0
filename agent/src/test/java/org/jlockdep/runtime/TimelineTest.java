package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random programs that start and join threads: two acquisitions are ordered if and only if no interleaving overlaps them. */
class TimelineTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 20_221_206L);
    private static final int ACQUIRE = -1;

    /** What each thread does: acquires, starts thread n, or joins thread n (as 100 + n). Each is started once. */
    private record Program(List<List<Integer>> threads) {
        static Program random(Random random) {
            List<List<Integer>> threads = new ArrayList<>();
            threads.add(new ArrayList<>());
            for (int child = 1; child < 4; child++) {
                insert(random, threads.get(random.nextInt(threads.size())), child, 0);
                threads.add(new ArrayList<>());
            }
            for (int joins = random.nextInt(4); joins > 0; joins--) {
                int joiner = random.nextInt(threads.size());
                int child = 1 + random.nextInt(3);
                int started = threads.get(joiner).indexOf(child);
                if (started >= 0) {
                    insert(random, threads.get(joiner), 100 + child, started + 1);
                }
            }
            for (List<Integer> thread : threads) {
                for (int acquisitions = 1 + random.nextInt(2); acquisitions > 0; acquisitions--) {
                    insert(random, thread, ACQUIRE, 0);
                }
            }
            return new Program(threads);
        }

        private static void insert(Random random, List<Integer> thread, int action, int from) {
            thread.add(from + random.nextInt(thread.size() - from + 1), action);
        }

        boolean isOver(List<Integer> state, int thread) {
            return state.get(thread) == threads.get(thread).size();
        }

        /** Position, or -1 before the start. */
        boolean canMove(List<Integer> state, int thread) {
            if (state.get(thread) < 0 || isOver(state, thread)) {
                return false;
            }
            int action = threads.get(thread).get(state.get(thread));
            return action < 100 || isOver(state, action - 100);
        }

        List<Integer> moved(List<Integer> state, int thread) {
            List<Integer> next = new ArrayList<>(state);
            int action = threads.get(thread).get(state.get(thread));
            next.set(thread, state.get(thread) + 1);
            if (action > 0 && action < 100) {
                next.set(action, 0);
            }
            return next;
        }

        boolean acquires(List<Integer> state, int thread) {
            return state.get(thread) >= 0
                    && !isOver(state, thread)
                    && threads.get(thread).get(state.get(thread)) == ACQUIRE;
        }

        List<Integer> start() {
            List<Integer> start = new ArrayList<>(List.of(0));
            while (start.size() < threads.size()) {
                start.add(-1);
            }
            return start;
        }
    }

    private final Random random = new Random(SEED);

    /** All pairs of acquisitions, as thread and position, that are under way at once in some interleaving. */
    private static Set<Set<List<Integer>>> overlaps(Program program) {
        Set<Set<List<Integer>>> overlaps = new HashSet<>();
        Set<List<Integer>> seen = new HashSet<>();
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(program.start()));
        while (!open.isEmpty()) {
            List<Integer> state = open.pop();
            if (!seen.add(state)) {
                continue;
            }
            for (int one = 0; one < state.size(); one++) {
                for (int other = 0; other < one; other++) {
                    if (program.acquires(state, one) && program.acquires(state, other)) {
                        overlaps.add(Set.of(List.of(one, state.get(one)), List.of(other, state.get(other))));
                    }
                }
                if (program.canMove(state, one)) {
                    open.push(program.moved(state, one));
                }
            }
        }
        return overlaps;
    }

    /** One interleaving, by the agent's book: the segment of each acquisition. Some acquisitions are not published. */
    private Map<List<Integer>, Stretch> segments(Program program, boolean all) {
        Map<List<Integer>, Stretch> segments = new HashMap<>();
        Map<Integer, Timeline> timelines = new HashMap<>(Map.of(0, new Timeline(Stretch.NONE)));
        List<Integer> state = program.start();
        while (true) {
            List<Integer> movable = new ArrayList<>();
            for (int thread = 0; thread < state.size(); thread++) {
                if (program.canMove(state, thread)) {
                    movable.add(thread);
                }
            }
            if (movable.isEmpty()) {
                return segments;
            }
            int thread = movable.get(random.nextInt(movable.size()));
            int action = program.threads().get(thread).get(state.get(thread));
            if (action == ACQUIRE) {
                if (all || random.nextBoolean()) {
                    segments.put(
                            List.of(thread, state.get(thread)),
                            timelines.get(thread).segment());
                }
            } else if (action < 100) {
                timelines.put(action, timelines.get(thread).child());
            } else {
                timelines.get(thread).join(timelines.get(action - 100));
            }
            state = program.moved(state, thread);
        }
    }

    @Test
    void two_acquisitions_are_ordered_if_and_only_if_no_interleaving_overlaps_them() {
        int ordered = 0;
        int overlapping = 0;
        for (int i = 0; i < 2_000; i++) {
            // Numbers are scarce in a JVM, so not each acquisition gets one.
            Program program = Program.random(random);
            Set<Set<List<Integer>>> overlaps = overlaps(program);
            Map<List<Integer>, Stretch> segments = segments(program, i % 2 == 0);
            for (List<Integer> one : segments.keySet()) {
                for (List<Integer> other : segments.keySet()) {
                    if (one.get(0).equals(other.get(0))) {
                        continue;
                    }
                    boolean overlap = overlaps.contains(Set.of(one, other));
                    Stretch first = segments.get(one);
                    Stretch second = segments.get(other);
                    assertThat(first.isAfter(second) || second.isAfter(first))
                            .as("seed %d: %s: %s and %s", SEED, program, one, other)
                            .isNotEqualTo(overlap);
                    ordered += overlap ? 0 : 1;
                    overlapping += overlap ? 1 : 0;
                }
            }
        }
        System.out.println("order of threads: " + ordered + " pairs ordered, " + overlapping + " overlap");
        assertThat(Math.min(ordered, overlapping)).isGreaterThan(1_000);
    }

    @Test
    void a_million_threads_that_publish_nothing_make_no_segment() {
        Timeline parent = new Timeline(Stretch.NONE);
        int before = Stretch.after(Stretch.NONE).number;
        for (int i = 0; i < 1_000_000; i++) {
            Timeline child = parent.child();
            parent.join(child);
        }
        assertThat(parent.segment().number).isEqualTo(before + 1);
        assertThat(parent.segment().before).isEmpty();
    }

    @Test
    void a_loop_that_starts_and_joins_remembers_the_last_thread_only() {
        Timeline parent = new Timeline(Stretch.NONE);
        Stretch last = null;
        for (int i = 0; i < 100; i++) {
            Timeline child = parent.child();
            last = child.segment();
            parent.join(child);
        }
        assertThat(parent.segment().before).containsExactly(last);
    }
}
