package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a JVM had in use, measured again and again while it did the same things: kilobytes of heap and of metaspace, threads,
 * open files, and how many class loaders there had been.
 */
record Growth(List<long[]> measurements, AgentRun run) {
    private static final int HEAP = 0;
    private static final int METASPACE = 1;
    private static final int THREADS = 2;
    private static final int FILES = 3;
    private static final int LOADERS = 4;

    /** Among them the first, in which tables grow to their size and code is linked. */
    private static final int OF_WARM_UP = 3;

    /** A connection over JMX has some of each, and lets go of them after a while. */
    private static final int COME_AND_GO = 8;

    /**
     * What is planted after the warm-up is kept: some forty findings with their stacks and the names of 180 lock classes took
     * 3 MB. The orders of two instances of one class have a table that grows with them, up to 32 MB and no further. One that
     * kept the locks that are gone took 200 MB in a minute.
     */
    private static final int HEAP_KILOBYTES = 45_000;
    /** Of each loader that is gone: the places where its two classes took locks keep their numbers and names, 7 KB. */
    private static final int HEAP_KILOBYTES_OF_LOADER = 10;
    /** The connections' own classes and, where it is linked late, our code for what is asked seldom. */
    private static final int METASPACE_KILOBYTES = 1_500;

    static Growth of(AgentRun run) {
        List<long[]> measurements = run.stdout()
                .lines()
                .filter(line -> line.startsWith("used "))
                .map(line -> Stream.of(line.split(" "))
                        .skip(1)
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
        assertThat(measurements).as("%s", run).hasSizeGreaterThan(OF_WARM_UP);
        return new Growth(measurements, run);
    }

    void isNone() {
        long ofLoaders = since(LOADERS) * HEAP_KILOBYTES_OF_LOADER;
        assertThat(since(HEAP)).as("KB of heap: %s", run).isLessThan(HEAP_KILOBYTES + ofLoaders);
        assertThat(since(METASPACE)).as("KB of metaspace: %s", run).isLessThan(METASPACE_KILOBYTES);
        assertThat(since(THREADS)).as("threads: %s", run).isLessThan(COME_AND_GO);
        assertThat(since(FILES)).as("files: %s", run).isLessThan(COME_AND_GO);
    }

    private long since(int what) {
        return measurements.get(measurements.size() - 1)[what] - measurements.get(OF_WARM_UP - 1)[what];
    }
}
