package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/** Sites of a source that does not exist; each test names its lock classes as it likes and gets new ones. */
final class SampleSites {
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final String prefix = "sample" + TESTS.incrementAndGet() + ".";

    /** A site whose locks are all of the lock class of that name. */
    int of(String lockClass) {
        Site.Place place = new Site.Place(prefix + "Sample", "m", "Sample.java", 1);
        return Sites.number(Site.ofFresh(place, prefix + lockClass));
    }

    /** As the event shows it, without what makes it unique. */
    String plain(String line) {
        return line.replace(prefix, "");
    }
}
