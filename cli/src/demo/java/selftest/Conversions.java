package selftest;

import static selftest.Column.SL_LOCK;

import java.util.Collections;
import java.util.List;

/** What follows what on one StampedLock: W for writing, R for reading, C for a conversion. */
final class Conversions {
    private static final List<Column> SL = Collections.singletonList(SL_LOCK);

    private Conversions() {}

    static Group group() {
        Group group = new Group("StampedLock, same instance", SL);
        group.row("W-W").on(SL, "wX wX #");
        group.row("W-R").on(SL, "wX rX #");
        group.row("W-C").on(SL, "wX krX");
        group.row("R-W").on(SL, "rX wX #");
        group.row("R-R").on(SL, "rX rX", "wX !w");
        group.row("R-C").on(SL, "rX kwX");
        group.row("C-W").on(SL, "rX kwX wX #");
        group.row("C-R").on(SL, "rX kwX rX #");
        group.row("C-C").on(SL, "rX kwX krX");
        // The JVM takes the other reader's hold instead, and says nothing.
        group.row("double unlock, another reads").on(SL, "1: +rX", "2: rX -X -X !w");
        return group;
    }
}
