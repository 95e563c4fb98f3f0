package org.jlockdep.cli.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The samples of each chain that rank first, as far as they fit into memory; a full table is spilled and begins anew. */
final class Samples {
    /** Of each chain. */
    static final int KEPT = 4;

    private final int capacity;
    private final Spills spills;
    private final Map<Hash, List<Sample>> byChain = new HashMap<>();
    private int size;

    /** @param capacity how many in all */
    Samples(Spills spills, int capacity) {
        this.spills = spills;
        this.capacity = capacity;
    }

    void add(Sample sample) throws IOException {
        List<Sample> known = byChain.computeIfAbsent(sample.chain(), key -> new ArrayList<>(1));
        size += addTo(known, sample);
        if (size >= capacity) {
            spills.add(take());
        }
    }

    /** Returns how many more there are. Most are no better than the last one of a full list, so that comes first. */
    private static int addTo(List<Sample> known, Sample sample) {
        int place = known.size();
        while (place > 0 && sample.compareInChain(known.get(place - 1)) < 0) {
            place--;
        }
        if (place == KEPT || place > 0 && sample.compareInChain(known.get(place - 1)) == 0) {
            return 0;
        }
        boolean full = known.size() == KEPT;
        if (full) {
            known.remove(KEPT - 1);
        }
        known.add(place, sample);
        return full ? 0 : 1;
    }

    /** All of them, by rank; the table is empty afterwards. */
    List<Sample> take() {
        List<Sample> all = new ArrayList<>(size);
        byChain.values().forEach(all::addAll);
        Collections.sort(all);
        byChain.clear();
        size = 0;
        return all;
    }
}
