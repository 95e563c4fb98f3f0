package selftest;

import java.io.IOException;

/** What all trials share: the threads, the agent's reports, and the count of trials, from which names are made. */
final class Stage {
    final Workers workers = new Workers();
    final Reports reports;
    final boolean strict;
    private final FreshClass classes = new FreshClass();
    private int trials;

    Stage(String file, boolean strict) throws IOException {
        this.reports = new Reports(file, classes);
        this.strict = strict;
    }

    Locks freshLocks(Column column) {
        return new Locks(column, "Trial" + ++trials + "_", classes);
    }
}
