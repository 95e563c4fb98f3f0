package selftest;

import static selftest.Column.RW_LOCK;
import static selftest.Column.RW_MON;
import static selftest.Column.SL_LOCK;
import static selftest.Column.SL_MON;

import java.util.Arrays;
import java.util.List;

/** Rows that say for each lock whether it is read or written. */
final class ReadersAndWriters {
    private static final List<Column> ALL = Arrays.asList(RW_LOCK, RW_MON, SL_LOCK, SL_MON);
    private static final List<Column> RW = Arrays.asList(RW_LOCK, RW_MON);
    private static final List<Column> SL = Arrays.asList(SL_LOCK, SL_MON);
    private static final List<Column> PURE = Arrays.asList(RW_LOCK, SL_LOCK);

    private ReadersAndWriters() {}

    static Group group() {
        Group group = new Group("readers and writers", ALL);
        addRecursion(group);
        addMixes(group);
        addThreeWay(group);
        addHoles(group);
        return group;
    }

    private static void addRecursion(Group group) {
        group.row("recursive read-lock").on(RW, "rX rX", "wX").on(SL, "rX rX", "wX !w");
        group.row("recursive read-lock #2").on(PURE, "rX1 rX2 ?");
        group.row("read again, a writer waits").on(RW, "rX qX rX", "wX");
        group.row("mixed read-write, same").on(PURE, "rX wX #");
        group.row("mixed read-write, two").on(PURE, "rX1 wX2 ?");
        group.row("mixed write-read, same").on(RW_LOCK, "wX rX").on(SL_LOCK, "wX rX #");
        group.row("mixed write-read, two").on(PURE, "wX1 rX2 ?");
        group.row("re-entrant around another").on(RW, "rX lY rX", "wX", "wX lY wX rX");
        group.row("base constructor, two subclasses").on(ALL, "rA wB", "rA wB");
    }

    private static void addMixes(Group group) {
        group.row("read-lock/lock-write ABBA").on(ALL, "rX lY", "lY wX !");
        group.row("read-lock/lock-read ABBA").on(ALL, new Script(Arrays.asList("rX lY", "lY rX", "wX !"), ""));
        group.row("... after the writer").on(ALL, "wX", "rX lY", "lY rX !");
        group.row("write-lock/lock-write ABBA").on(ALL, "wX lY", "lY wX !");
        group.row("write-lock/lock-read ABBA").on(ALL, "wX lY", "lY rX !");
        group.row("chain cached R-L/L-W").on(ALL, "rX lY", "lY rX", "lY wX !");
        group.row("a reader is no gate").on(ALL, "rG lA lB", "rG lB lA !");
    }

    private static void addThreeWay(Group group) {
        group.row("W1R2/W2R3/W3R1").on(PURE, Row.permuted("wX rY", "wY rZ", "wZ rX"));
        group.row("W1W2/R2R3/W3R1").on(PURE, Row.permuted("wX wY", "rY rZ", "wZ rX"));
        group.row("W1W2/R2R3/R3W1").on(PURE, Row.permutedWithWriter("wY", "wX rY", "rY rZ", "wZ wX"));
        group.row("W1R2/R2R3/W3W1").on(PURE, Row.permutedWithWriter("wZ", "wX wY", "rY rZ", "rZ wX"));
    }

    private static void addHoles(Group group) {
        for (String outer : new String[] {"r", "w"}) {
            for (String middle : new String[] {"r", "w"}) {
                for (String inner : new String[] {"r", "w"}) {
                    String nested = outer + "X " + middle + "Y " + inner + "Z";
                    group.row(nested + ", wZ wX").on(PURE, nested, "wZ wX !");
                }
            }
        }
        group.row("first read, later written").on(ALL, "lA rX", "lA lT", "lT wX", "rX lU", "lU lA !");
    }
}
