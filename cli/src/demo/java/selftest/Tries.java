package selftest;

import static selftest.Column.LOCK;
import static selftest.Column.PERMIT;
import static selftest.Column.RW_READ;
import static selftest.Column.RW_WRITE;
import static selftest.Column.SL_READ;
import static selftest.Column.SL_WRITE;

import java.util.Arrays;
import java.util.List;

/** Rows with attempts that give up, and with locks that another thread gives back. */
final class Tries {
    private static final List<Column> ALL = Arrays.asList(LOCK, RW_WRITE, RW_READ, SL_WRITE, SL_READ, PERMIT);
    private static final List<Column> EXCLUSIVE = Arrays.asList(LOCK, RW_WRITE, SL_WRITE, PERMIT);
    private static final List<Column> OWNERLESS = Arrays.asList(SL_WRITE, SL_READ, PERMIT);

    private Tries() {}

    static Group group() {
        Group group = new Group("tries", ALL);
        group.row("try first").on(ALL, "tA B", "B A !");
        group.row("try second").on(ALL, "A tB", "B A");
        group.row("try second, both").on(ALL, "A tB", "B tA");
        group.row("timed try first").on(ALL, "pA B", "B A !");
        group.row("timed try second").on(ALL, "A pB", "B A !w");
        group.row("interruptible first").on(ALL, "iA B", "B A !");
        group.row("interruptible second").on(ALL, "A iB", "B iA !");
        group.row("back-off in any order").on(ALL, "A tB tC", "B tC tA", "C tA tB", "C tB tA");
        group.row("one that waits among them").on(ALL, new Script(Arrays.asList("A tC B", "B tD A !"), "AB"));
        group.row("a gate that is tried").on(EXCLUSIVE, "A tG B", "B tG A");
        group.row("given back by another thread").on(OWNERLESS, "1: +A", "2: -A", "1: B", "2: B A", "1: A");
        return group;
    }
}
