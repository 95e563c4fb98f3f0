package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One thread's straight program, in sections: each takes and releases locks in any order and ends with none held. A try
 * that fails leaves its section.
 */
final class Lane {
    private final List<Step> acquired = new ArrayList<>();
    private final List<List<Step>> held = new ArrayList<>();
    private final List<Integer> sectionEnds = new ArrayList<>();

    static Lane random(Random random, List<TestLock> locks) {
        Lane lane = new Lane();
        for (int sections = 1 + random.nextInt(2); sections > 0; sections--) {
            lane.addSection(random, locks, 2 + random.nextInt(2));
        }
        return lane;
    }

    private void addSection(Random random, List<TestLock> locks, int acquisitions) {
        List<Step> holding = new ArrayList<>();
        int left = acquisitions;
        while (left > 0) {
            Step step = randomStep(random, locks.get(random.nextInt(locks.size())));
            if (!holding.isEmpty() && random.nextInt(4) == 0) {
                holding.remove(random.nextInt(holding.size()));
            } else if (holding.stream().noneMatch(hold -> isForbiddenInside(hold, step))) {
                acquired.add(step);
                held.add(List.copyOf(holding));
                holding.add(step);
                left--;
            }
        }
        while (sectionEnds.size() < acquired.size()) {
            sectionEnds.add(acquired.size());
        }
    }

    /** An upgrade blocks in every run; and what re-enters a lock that was only tried does not always re-enter it. */
    private static boolean isForbiddenInside(Step hold, Step step) {
        return hold.instance() == step.instance()
                && (!step.isReentrantIn(hold) || hold.attempt() == Attempt.TRY || step.attempt() == Attempt.TRY);
    }

    private static Step randomStep(Random random, TestLock lock) {
        boolean shared = lock.lockClass().kind() == LockKind.READ_WRITE && random.nextInt(5) < 3;
        Step step = shared ? Step.read(lock) : Step.write(lock);
        return random.nextInt(8) == 0 ? step.with(Attempt.TRY) : step;
    }

    int length() {
        return acquired.size();
    }

    Step step(int position) {
        return acquired.get(position);
    }

    int sectionEnd(int position) {
        return sectionEnds.get(position);
    }

    /** When about to do the step at this position. Releases are done as early as possible. */
    List<Step> held(int position) {
        return position < held.size() ? held.get(position) : List.of();
    }

    boolean isReentrant(int position) {
        return held(position).stream().anyMatch(step(position)::isReentrantIn);
    }

    List<Program.Sighting> sightings(String thread) {
        List<Program.Sighting> sightings = new ArrayList<>();
        for (int position = 0; position < length(); position++) {
            if (!isReentrant(position)) {
                sightings.add(new Program.Sighting(thread, held(position), step(position), false));
            }
        }
        return sightings;
    }

    /** The first lock that is wanted inside others and was not used before. */
    Optional<Program.Birth> birth() {
        Set<Long> used = new HashSet<>();
        for (int position = 0; position < length(); position++) {
            boolean first = used.add(step(position).instance());
            if (first && !held(position).isEmpty() && step(position).attempt() != Attempt.TRY) {
                return Optional.of(new Program.Birth(position, step(position).instance()));
            }
        }
        return Optional.empty();
    }

    /** Which of the sightings is that of the step. */
    int sightingOf(int wanted) {
        int sighting = 0;
        for (int position = 0; position < wanted; position++) {
            sighting += isReentrant(position) ? 0 : 1;
        }
        return sighting;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int position = 0; position < length(); position++) {
            text.append("\n  holds ").append(held(position)).append(" takes ").append(step(position));
        }
        return text.toString();
    }
}
