package selftest;

import static selftest.Column.LOCK;
import static selftest.Column.MON_BLOCK;
import static selftest.Column.MON_METHOD;

import java.util.Arrays;
import java.util.List;

/** Rows in which a lock is given up and taken back while others stay held. */
final class Waits {
    private static final List<Column> ALL = Arrays.asList(MON_BLOCK, MON_METHOD, LOCK);

    private Waits() {}

    static Group group() {
        Group group = new Group("waits", ALL);
        group.row("wait on the only one").on(ALL, "A cA", "A cA");
        group.row("wait on the inner one").on(ALL, "A B cB", "A B cB");
        group.row("wait on the inner one, inverted").on(ALL, "A B cB", "B A !");
        group.row("wait on the outer one").on(ALL, "A B cA !w");
        group.row("wait under a gate").on(ALL, "G A B cA");
        return group;
    }
}
