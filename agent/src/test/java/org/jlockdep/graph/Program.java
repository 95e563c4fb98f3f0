package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small program without loops: what each thread does. */
record Program(List<Lane> threads) {

    static Program random(Random random, List<TestLock> locks, int threadCount) {
        List<Lane> threads = new ArrayList<>();
        for (int thread = 0; thread < threadCount; thread++) {
            threads.add(Lane.random(random, locks));
        }
        return new Program(threads);
    }

    /** What a run of the threads one after the other, each try a success, shows the agent. */
    List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        for (int thread = 0; thread < threads.size(); thread++) {
            sightings.addAll(threads.get(thread).sightings("t" + thread));
        }
        return sightings;
    }

    /** A thread wanted a lock while it held others, or none. */
    record Sighting(String thread, List<Step> held, Step wanted) {
        void play(Execution execution) {
            execution.want(thread, held, wanted);
        }
    }
}
