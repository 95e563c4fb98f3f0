package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A small program without loops: what each thread does, and which lock the first thread makes at which step, if any. */
record Program(List<Lane> threads, Optional<Birth> birth) {
    /** The first thread takes a new lock at once: until it has done that step, nobody else can know the lock. */
    record Birth(int position, long instance) {}

    static Program random(Random random, List<TestLock> locks, int threadCount) {
        List<Lane> threads = new ArrayList<>();
        for (int thread = 0; thread < threadCount; thread++) {
            threads.add(Lane.random(random, locks));
        }
        return new Program(threads, Optional.empty());
    }

    /** The same, but the first thread makes the first lock that it can. */
    Program withBirth() {
        return new Program(threads, threads.get(0).birth());
    }

    /** What a run of the threads one after the other, each try a success, shows the agent. */
    List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        for (int thread = 0; thread < threads.size(); thread++) {
            sightings.addAll(threads.get(thread).sightings("t" + thread));
        }
        birth.ifPresent(made -> {
            int index = threads.get(0).sightingOf(made.position());
            sightings.set(index, sightings.get(index).ofNewborn());
        });
        return sightings;
    }

    /** A thread wanted a lock while it held others, or none. */
    record Sighting(String thread, List<Step> held, Step wanted, boolean newborn) {
        void play(Execution execution) {
            if (newborn) {
                execution.wantNewborn(thread, held, wanted);
            } else {
                execution.want(thread, held, wanted);
            }
        }

        Sighting ofNewborn() {
            return new Sighting(thread, held, wanted, true);
        }
    }
}
