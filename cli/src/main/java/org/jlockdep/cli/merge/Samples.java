package org.jlockdep.cli.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The samples of each chain that rank first, as far as they fit into memory; a full table is spilled and begins anew. */
final class Samples {
    /** Of each chain. */
    static final int KEPT = 4;

    private final int capacity;
    private final Spills spills;
    private final Map<Hash, TreeSet<Sample>> byChain = new HashMap<>();
    private int size;

    /** @param capacity how many in all */
    Samples(Spills spills, int capacity) {
        this.spills = spills;
        this.capacity = capacity;
    }

    void add(Sample sample) throws IOException {
        TreeSet<Sample> known = byChain.computeIfAbsent(sample.chain(), key -> new TreeSet<>());
        if (known.add(sample)) {
            size++;
        }
        if (known.size() > KEPT) {
            known.pollLast();
            size--;
        }
        if (size >= capacity) {
            spills.add(take());
        }
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
