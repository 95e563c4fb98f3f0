package org.jlockdep.cli.merge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jlockdep.dump.DumpedRun;

/**
 * A set of runs that does not grow without end: of more than {@link #LIMIT} those whose names have the smallest hashes,
 * which also tell how many there were. Whatever order runs and samples come in, and however often, the same ones stay.
 */
public final class RunSample {
    /** The number of more runs than this is told to within three per cent (one over its root), as a standard error. */
    public static final int LIMIT = 1024;

    private static final int SMALL = 4;

    /** Sorted, together with the runs they are of; kept in arrays, for there is a sample for each finding. */
    private double[] places = new double[SMALL];

    private DumpedRun[] runs = new DumpedRun[SMALL];
    private int size;

    public void add(DumpedRun run) {
        add(RunHash.of(run), run);
    }

    public void addAll(Collection<DumpedRun> others) {
        others.forEach(this::add);
    }

    public void addAll(RunSample other) {
        for (int i = 0; i < other.size; i++) {
            add(other.places[i], other.runs[i]);
        }
    }

    private void add(double place, DumpedRun run) {
        int at = indexOf(place, run);
        boolean known = at < size && compare(at, place, run) == 0;
        if (at == LIMIT || known) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            runs = Arrays.copyOf(runs, 2 * size);
        }
        size = Math.min(size + 1, LIMIT);
        System.arraycopy(places, at, places, at + 1, size - 1 - at);
        System.arraycopy(runs, at, runs, at + 1, size - 1 - at);
        places[at] = place;
        runs[at] = run;
    }

    /** Where it is, or belongs. */
    private int indexOf(double place, DumpedRun run) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = from + to >>> 1;
            if (compare(middle, place, run) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int compare(int at, double place, DumpedRun run) {
        int byPlace = Double.compare(places[at], place);
        return byPlace != 0 ? byPlace : runs[at].compareTo(run);
    }

    /** Those that stayed, at most {@link #LIMIT}. */
    public List<DumpedRun> runs() {
        return List.of(Arrays.copyOf(runs, size));
    }

    /** How many runs there were: exact below the limit, and above as good as the sample can tell. */
    public long count() {
        return size < LIMIT ? size : Math.max(LIMIT, Math.round((LIMIT - 1) / places[LIMIT - 1]));
    }
}
