package selftest;

import static selftest.Column.FAIR_LOCK;
import static selftest.Column.FAIR_READ;
import static selftest.Column.FAIR_WRITE;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Locks that are given to who waits longest: the order in which they are taken matters as before. */
final class FairLocks {
    private static final List<Column> ALL = Arrays.asList(FAIR_LOCK, FAIR_WRITE, FAIR_READ);
    private static final List<Column> EXCLUSIVE = Arrays.asList(FAIR_LOCK, FAIR_WRITE);

    private FairLocks() {}

    static Group group() {
        Group group = new Group("fair locks", ALL);
        group.row("A-B-B-A").on(ALL, "A B", "B A !");
        group.row("A-B-B-C-C-A").on(ALL, "A B", "B C", "C A !");
        group.row("A-A inverted").on(ALL, "X1 X2 ?", "X2 X1 !");
        group.row("gate around both").on(EXCLUSIVE, "G A B", "G B A");
        group.row("try second").on(ALL, "A tB", "B A");
        group.row("timed try second").on(ALL, "A pB", "B A !w");
        group.row("interruptible second").on(ALL, "A iB", "B iA !");
        // A re-entrant reader passes the writer that waits for him.
        group.row("read again, a writer waits").on(Collections.singletonList(FAIR_READ), "rX qX rX", "wX rX");
        group.row("upgrade").on(Collections.singletonList(FAIR_READ), "rX wX #");
        return group;
    }
}
