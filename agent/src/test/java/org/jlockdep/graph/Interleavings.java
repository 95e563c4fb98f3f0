package org.jlockdep.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The oracle: runs a program in all interleavings and says whether one of them ends with threads that wait for ever. A
 * first read waits behind a queued writer, a re-entrant one never does, a try neither queues nor minds the queue. Who wants
 * a lock that is not made yet leaves its section, as after a try that failed.
 */
final class Interleavings {
    private final List<Lane> threads;
    private final Optional<Program.Birth> birth;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<int[]> open = new ArrayDeque<>();

    private Interleavings(Program program) {
        threads = program.threads();
        birth = program.birth();
    }

    static boolean canDeadlock(Program program) {
        return new Interleavings(program).explore();
    }

    /** A state is, for each thread, twice its position, plus one if it stands in the queue. */
    private boolean explore() {
        push(new int[threads.size()]);
        while (!open.isEmpty()) {
            int[] state = open.pop();
            if (!expand(state) && !isFinished(state)) {
                return true;
            }
        }
        return false;
    }

    /** Returns false if nobody can move. */
    private boolean expand(int[] state) {
        boolean moved = false;
        for (int thread = 0; thread < state.length; thread++) {
            int next = next(state, thread);
            if (next != state[thread]) {
                int[] after = state.clone();
                after[thread] = next;
                push(after);
                moved = true;
            }
        }
        return moved;
    }

    private int next(int[] state, int thread) {
        int position = state[thread] / 2;
        if (position == threads.get(thread).length()) {
            return state[thread];
        }
        if (isUnknown(state, thread)) {
            return 2 * threads.get(thread).sectionEnd(position);
        }
        if (isFree(state, thread)) {
            return 2 * (position + 1);
        }
        boolean isTry = threads.get(thread).step(position).attempt() == Attempt.TRY;
        return isTry ? 2 * threads.get(thread).sectionEnd(position) : 2 * position + 1;
    }

    /** Is the lock one that the first thread has not made yet? Then this thread does without. */
    private boolean isUnknown(int[] state, int thread) {
        Step wanted = threads.get(thread).step(state[thread] / 2);
        return thread != 0
                && birth.filter(made -> made.instance() == wanted.instance() && state[0] / 2 <= made.position())
                        .isPresent();
    }

    private boolean isFree(int[] state, int thread) {
        Lane lane = threads.get(thread);
        int position = state[thread] / 2;
        Step wanted = lane.step(position);
        for (int other = 0; other < state.length && !lane.isReentrant(position); other++) {
            if (other != thread
                    && (isHeldAgainst(wanted, other, state[other]) || isQueuedBefore(wanted, other, state[other]))) {
                return false;
            }
        }
        return true;
    }

    private boolean isHeldAgainst(Step wanted, int other, int state) {
        return threads.get(other).held(state / 2).stream()
                .anyMatch(held -> held.instance() == wanted.instance()
                        && (held.mode() == Mode.EXCLUSIVE || wanted.mode() == Mode.EXCLUSIVE));
    }

    private boolean isQueuedBefore(Step wanted, int other, int state) {
        if (state % 2 == 0 || wanted.mode() == Mode.EXCLUSIVE || wanted.attempt() == Attempt.TRY) {
            return false;
        }
        Step queued = threads.get(other).step(state / 2);
        return queued.instance() == wanted.instance() && queued.mode() == Mode.EXCLUSIVE;
    }

    private boolean isFinished(int[] state) {
        for (int thread = 0; thread < state.length; thread++) {
            if (state[thread] / 2 < threads.get(thread).length()) {
                return false;
            }
        }
        return true;
    }

    private void push(int[] state) {
        long packed = 0;
        for (int each : state) {
            packed = packed << Byte.SIZE | each;
        }
        if (seen.add(packed)) {
            open.push(state);
        }
    }
}
