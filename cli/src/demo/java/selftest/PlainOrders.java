package selftest;

import static selftest.Column.LOCK;
import static selftest.Column.MON_BLOCK;
import static selftest.Column.MON_METHOD;
import static selftest.Column.RW_READ;
import static selftest.Column.RW_WRITE;
import static selftest.Column.SL_READ;
import static selftest.Column.SL_WRITE;

import java.util.Arrays;
import java.util.List;

/** Rows in which every lock is taken in the same way. */
final class PlainOrders {
    static final List<Column> ALL = Arrays.asList(MON_BLOCK, MON_METHOD, LOCK, RW_WRITE, RW_READ, SL_WRITE, SL_READ);
    private static final List<Column> EXPLICIT = Arrays.asList(LOCK, RW_WRITE, RW_READ, SL_WRITE, SL_READ);
    private static final List<Column> SHARED = Arrays.asList(RW_READ, SL_READ);

    private PlainOrders() {}

    static Group group() {
        Group group = new Group("plain orders", ALL);
        addOrders(group);
        addInstances(group);
        addGates(group);
        addReleases(group);
        return group;
    }

    private static void addOrders(Group group) {
        group.row("A-B-B-A").on(ALL, "A B", "B A !");
        group.row("A-B-B-C-C-A").on(ALL, "A B", "B C", "C A !");
        group.row("A-B-C-A-B-C").on(ALL, "A B", "C A", "B C !");
        group.row("A-B-B-C-C-D-D-A").on(ALL, "A B", "B C", "C D", "D A !");
        group.row("A-B-C-D-B-D-D-A").on(ALL, ring("ABD", "A B", "C D", "B D", "D A !"));
        group.row("A-B-C-D-B-C-D-A").on(ALL, "A B", "C D", "B C", "D A !");
        group.row("A-B, B-C, C-A in every order").on(ALL, Row.permuted("A B", "B C", "C A"));
        group.row("A-B-C-C-A, from every held one").on(ALL, ring("AC", "A B C", "C A !"));
        group.row("A-B-B-A again, one thread only")
                .on(ALL, "A B", "B A !", "A B", "B A")
                .inOneThreadOnly();
    }

    private static void addInstances(Group group) {
        group.row("A-A").on(ALL, "X1 X2 ?");
        group.row("A-A same instance").on(ALL, "X X").on(SL_WRITE, "X X #").on(SL_READ, "X X !w");
        group.row("A-A inverted").on(ALL, "X1 X2 ?", "X2 X1 !");
        group.row("A-A right, right, then wrong").on(ALL, "X1 X2 ?", "X2 X3", "X1 X3", "X3 X1 !");
        group.row("A-A ring of three").on(ALL, "X1 X2 ?", "X2 X3", "X3 X1 !");
        group.row("two subclasses of one class").on(ALL, "A B", "A B");
    }

    private static void addGates(Group group) {
        // Two readers can be inside at once: a reader's gate is none.
        group.row("gate around both").on(ALL, "G A B", "G B A").on(SHARED, ring("AB", "G A B", "G B A !"));
        group.row("gate around one").on(ALL, ring("AB", "G A B", "B A !"));
        group.row("gate around both, then only one")
                .on(ALL, ring("AB", "G A B", "G B A", "A B !"))
                .on(SHARED, ring("AB", "G A B", "G B A !", "A B"));
        group.row("two gates of one class").on(ALL, ring("AB", "G1 A B", "G2 B A !"));
    }

    private static void addReleases(Group group) {
        group.row("double unlock").on(EXPLICIT, "A -A -A ~");
        group.row("hand over hand, one class").on(EXPLICIT, "X1 X2 -X1 X3 -X2 ?", "X1 X2 -X1 X3 -X2");
        // Two of the three links are of one thread.
        group.row("hand over hand, inverted").on(EXPLICIT, "A B -A C -B", "C A !w");
        group.row("unlock out of order, C-A").on(EXPLICIT, "A tB -A C -B", "C A");
    }

    private static Script ring(String ring, String... steps) {
        return new Script(Arrays.asList(steps), ring);
    }
}
