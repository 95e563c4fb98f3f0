package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random programs that start and join threads, submit tasks and get their results, and wait for each other's signals: two
 * acquisitions are ordered if and only if no interleaving overlaps them, however many workers there are.
 */
class ThreadOrderTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 20_261_130L);
    private static final int STRANDS = 5;
    private static final int SIGNALS = 3;

    private enum Kind {
        ACQUIRE,
        BEGIN,
        WAIT_FOR_END,
        SIGNAL,
        WAIT_FOR_SIGNAL
    }

    /** @param of a thread or task, or a signal */
    private record Action(Kind kind, int of) {}

    /** What each thread or task does; the first begins by itself, each other is begun once and is a thread or a task. */
    private record Program(List<List<Action>> strands, Set<Integer> tasks) {
        static Program random(Random random) {
            List<List<Action>> strands = new ArrayList<>(List.of(new ArrayList<>()));
            Set<Integer> tasks = new HashSet<>();
            for (int child = 1; child < STRANDS; child++) {
                insert(random, any(random, strands), new Action(Kind.BEGIN, child), 0);
                strands.add(new ArrayList<>());
                if (random.nextBoolean()) {
                    tasks.add(child);
                }
            }
            for (int ends = random.nextInt(STRANDS); ends > 0; ends--) {
                int child = 1 + random.nextInt(STRANDS - 1);
                List<Action> waits = any(random, strands);
                int begun = waits.indexOf(new Action(Kind.BEGIN, child));
                if (begun >= 0) {
                    insert(random, waits, new Action(Kind.WAIT_FOR_END, child), begun + 1);
                }
            }
            for (int signal = 0; signal < SIGNALS; signal++) {
                insert(random, any(random, strands), new Action(Kind.SIGNAL, signal), 0);
                insert(random, any(random, strands), new Action(Kind.WAIT_FOR_SIGNAL, signal), 0);
            }
            for (List<Action> strand : strands) {
                for (int acquisitions = 1 + random.nextInt(2); acquisitions > 0; acquisitions--) {
                    insert(random, strand, new Action(Kind.ACQUIRE, 0), 0);
                }
            }
            return new Program(strands, tasks);
        }

        private static List<Action> any(Random random, List<List<Action>> strands) {
            return strands.get(random.nextInt(strands.size()));
        }

        private static void insert(Random random, List<Action> strand, Action action, int from) {
            strand.add(from + random.nextInt(strand.size() - from + 1), action);
        }

        Action next(State state, int strand) {
            return strands.get(strand).get(state.at().get(strand));
        }

        boolean isOver(State state, int strand) {
            return state.at().get(strand) == strands.get(strand).size();
        }

        boolean isUnderWay(State state, int strand) {
            return state.at().get(strand) >= 0 && !isOver(state, strand);
        }

        boolean acquires(State state, int strand) {
            return isUnderWay(state, strand) && next(state, strand).kind() == Kind.ACQUIRE;
        }

        List<Integer> movable(State state) {
            List<Integer> movable = new ArrayList<>();
            for (int strand = 0; strand < STRANDS; strand++) {
                if (isUnderWay(state, strand) && isPossible(state, next(state, strand))) {
                    movable.add(strand);
                }
            }
            return movable;
        }

        private boolean isPossible(State state, Action action) {
            return switch (action.kind()) {
                case WAIT_FOR_END -> isOver(state, action.of());
                case WAIT_FOR_SIGNAL -> state.signals().contains(action.of());
                default -> true;
            };
        }

        State moved(State state, int strand) {
            List<Integer> at = new ArrayList<>(state.at());
            Set<Integer> signals = new HashSet<>(state.signals());
            Action action = next(state, strand);
            at.set(strand, at.get(strand) + 1);
            if (action.kind() == Kind.BEGIN) {
                at.set(action.of(), 0);
            } else if (action.kind() == Kind.SIGNAL) {
                signals.add(action.of());
            }
            return new State(at, signals);
        }

        /** All pairs of acquisitions, as strand and position, that are under way at once in some interleaving. */
        Set<Set<List<Integer>>> overlaps() {
            Set<Set<List<Integer>>> overlaps = new HashSet<>();
            Set<State> seen = new HashSet<>();
            Deque<State> open = new ArrayDeque<>(List.of(State.START));
            while (!open.isEmpty()) {
                State state = open.pop();
                if (seen.add(state)) {
                    addOverlaps(state, overlaps);
                    movable(state).forEach(strand -> open.push(moved(state, strand)));
                }
            }
            return overlaps;
        }

        private void addOverlaps(State state, Set<Set<List<Integer>>> overlaps) {
            for (int one = 0; one < STRANDS; one++) {
                for (int other = 0; other < one; other++) {
                    if (acquires(state, one) && acquires(state, other)) {
                        overlaps.add(Set.of(
                                List.of(one, state.at().get(one)),
                                List.of(other, state.at().get(other))));
                    }
                }
            }
        }
    }

    /** @param at position in each strand, below zero before it begins */
    private record State(List<Integer> at, Set<Integer> signals) {
        static final State START = new State(start(), Set.of());

        private static List<Integer> start() {
            Integer[] start = new Integer[STRANDS];
            Arrays.fill(start, -1);
            start[0] = 0;
            return List.of(start);
        }
    }

    /** One interleaving, by the agent's book. */
    private static final class Run {
        private final Program program;
        private final Random random;
        private final Map<Integer, Thread> threads = new HashMap<>();
        private final Map<Integer, ThreadOrder> orders = new HashMap<>();
        private final List<ThreadOrder> idle = new ArrayList<>();
        private final Map<Integer, Past> submissions = new HashMap<>();
        private final Map<Integer, Past> results = new HashMap<>();
        private final Map<Integer, Past> signals = new HashMap<>();
        private final Map<List<Integer>, org.jlockdep.graph.Segment> segments = new HashMap<>();
        private final Map<Integer, org.jlockdep.graph.Segment> decoded = new HashMap<>();

        Run(Program program, Random random) {
            this.program = program;
            this.random = random;
            begin(0);
        }

        /** @param all are all acquisitions published, or some of them? */
        Map<List<Integer>, org.jlockdep.graph.Segment> segments(boolean all) {
            State state = State.START;
            List<Integer> movable = program.movable(state);
            while (!movable.isEmpty()) {
                int strand = movable.get(random.nextInt(movable.size()));
                if (!orders.containsKey(strand)) {
                    begin(strand);
                }
                step(state, strand, all);
                state = program.moved(state, strand);
                if (program.isOver(state, strand)) {
                    end(strand);
                }
                movable = program.movable(state);
            }
            return segments;
        }

        private void begin(int strand) {
            if (!program.tasks().contains(strand)) {
                orders.put(strand, new ThreadOrder(thread(strand)));
                return;
            }
            ThreadOrder worker = idle.isEmpty() ? worker() : idle.remove(random.nextInt(idle.size()));
            worker.begins(strand, "task", submissions.get(strand), null);
            orders.put(strand, worker);
        }

        private static ThreadOrder worker() {
            ThreadOrder worker = new ThreadOrder(new Thread());
            worker.becomesWorker();
            return worker;
        }

        private void end(int strand) {
            if (program.tasks().contains(strand)) {
                results.put(strand, orders.get(strand).handsOver("result"));
                orders.get(strand).ends(strand);
                idle.add(orders.get(strand));
            }
        }

        private Thread thread(int strand) {
            return threads.computeIfAbsent(strand, number -> new Thread());
        }

        private void step(State state, int strand, boolean all) {
            ThreadOrder order = orders.get(strand);
            Action action = program.next(state, strand);
            boolean isTask = program.tasks().contains(action.of());
            switch (action.kind()) {
                case ACQUIRE -> {
                    if (all || random.nextBoolean()) {
                        segments.put(List.of(strand, state.at().get(strand)), decode(order.segment()));
                    }
                }
                case BEGIN -> {
                    if (isTask) submissions.put(action.of(), order.handsOver("submission"));
                    else order.starts(thread(action.of()), null);
                }
                case WAIT_FOR_END -> {
                    if (isTask) order.takes(results.get(action.of()), 0, false);
                    else order.joins(thread(action.of()));
                }
                case SIGNAL -> signals.put(action.of(), order.handsOver("signal"));
                case WAIT_FOR_SIGNAL -> order.takes(signals.get(action.of()), 0, false);
            }
        }

        private org.jlockdep.graph.Segment decode(Stretch made) {
            if (!decoded.containsKey(made.number)) {
                decoded.put(made.number, decodeAnew(made));
            }
            return decoded.get(made.number);
        }

        private org.jlockdep.graph.Segment decodeAnew(Stretch made) {
            org.jlockdep.graph.Segment segment = new org.jlockdep.graph.Segment(
                            made.number,
                            Arrays.stream(made.before).map(this::decode).toArray(org.jlockdep.graph.Segment[]::new))
                    .given(made.how, Arrays.stream(made.given).map(this::decode).toList());
            return made.loose ? segment.loose() : segment;
        }
    }

    private static boolean areOrdered(org.jlockdep.graph.Segment one, org.jlockdep.graph.Segment other) {
        return one.isBefore(other)
                || other.isBefore(one)
                || one.handedOverTo(other).isPresent()
                || other.handedOverTo(one).isPresent();
    }

    @Test
    void two_acquisitions_are_ordered_if_and_only_if_no_interleaving_overlaps_them() {
        Random random = new Random(SEED);
        int ordered = 0;
        int overlapping = 0;
        for (int i = 0; i < 1_500; i++) {
            Program program = Program.random(random);
            Set<Set<List<Integer>>> overlaps = program.overlaps();
            // Numbers are scarce in a JVM, so not each acquisition gets one.
            Map<List<Integer>, org.jlockdep.graph.Segment> segments = new Run(program, random).segments(i % 2 == 0);
            for (List<Integer> one : segments.keySet()) {
                for (List<Integer> other : segments.keySet()) {
                    if (one.get(0).equals(other.get(0))) {
                        continue;
                    }
                    boolean overlap = overlaps.contains(Set.of(one, other));
                    assertThat(areOrdered(segments.get(one), segments.get(other)))
                            .as("seed %d: %s: %s and %s", SEED, program, one, other)
                            .isNotEqualTo(overlap);
                    ordered += overlap ? 0 : 1;
                    overlapping += overlap ? 1 : 0;
                }
            }
        }
        System.out.println("order of hand-overs: " + ordered + " pairs ordered, " + overlapping + " overlap");
        assertThat(Math.min(ordered, overlapping)).isGreaterThan(1_000);
    }

    private final ThreadOrder worker = new ThreadOrder(new Thread());
    private final ThreadOrder other = new ThreadOrder(new Thread());

    private static Optional<String> order(Stretch before, Stretch after) {
        Run run = new Run(new Program(List.of(List.of()), Set.of()), new Random(0));
        return run.decode(before).handedOverTo(run.decode(after));
    }

    @Test
    void what_a_thread_did_before_it_took_whatever_came_is_chance_to_whom_it_signals() {
        Stretch first = worker.segment();
        worker.takes(Past.NONE, 0, true);
        Stretch second = worker.segment();
        other.takes(worker.handsOver("signal"), 0, false);
        assertThat(order(first, other.segment())).isEmpty();
        assertThat(order(second, other.segment())).isEmpty();
    }

    @Test
    void what_it_did_since_it_took_what_somebody_gave_is_not() {
        Stretch before = worker.segment();
        worker.takes(giver(), 0, true);
        Stretch after = worker.segment();
        other.takes(worker.handsOver("signal"), 0, false);
        assertThat(order(before, other.segment())).isEmpty();
        assertThat(order(after, other.segment())).contains("signal");
    }

    @Test
    void what_somebody_gave_has_nothing_to_do_with_what_is_taken_next() {
        Past gift = giver();
        worker.takes(gift, 0, true);
        assertThat(order(gift.segments[0], worker.segment())).contains("gift");
        worker.takes(Past.NONE, 0, true);
        assertThat(order(gift.segments[0], worker.segment())).isEmpty();
    }

    @Test
    void the_first_of_several_hand_overs_is_told() {
        Past gift = giver();
        worker.takes(gift, 7, false);
        other.takes(worker.handsOver("signal"), 8, false);
        assertThat(order(gift.segments[0], other.segment())).contains("gift");
        assertThat(other.segment().site).isEqualTo(7);
    }

    @Test
    void between_two_tasks_a_worker_hands_over_nothing() {
        worker.becomesWorker();
        worker.begins("task", "task", Past.NONE, null);
        worker.segment();
        worker.ends("task");
        worker.segment();
        assertThat(worker.handsOver("signal").segments).isEmpty();
    }

    @Test
    void who_joins_a_worker_comes_after_its_tasks() {
        Thread thread = new Thread();
        ThreadOrder joined = new ThreadOrder(thread);
        joined.becomesWorker();
        joined.begins("task", "task", Past.NONE, null);
        Stretch inTask = joined.segment();
        joined.ends("task");
        other.joins(thread);
        assertThat(other.segment().isAfter(inTask)).isTrue();
    }

    @Test
    void a_worker_goes_on_with_its_own_stretch_after_a_task() {
        int before = worker.serial;
        worker.becomesWorker();
        worker.begins("outer", "outer", Past.NONE, null);
        int outer = worker.serial;
        worker.begins("inner", "inner", Past.NONE, null);
        assertThat(worker.serial).isNotEqualTo(outer);
        worker.ends("inner");
        assertThat(worker.serial).isEqualTo(outer);
        worker.ends("outer");
        assertThat(worker.serial).isEqualTo(before);
    }

    private static Past giver() {
        ThreadOrder giver = new ThreadOrder(new Thread());
        giver.segment();
        return giver.handsOver("gift");
    }
}
