package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of lockdep's self-test, with the right answer for each of Java's locks. */
class LockdepMatrixTest {

    /** One column of the matrix: a kind of lock and how it is taken. */
    enum Locker {
        MONITOR(LockKind.MONITOR, Mode.EXCLUSIVE),
        LOCK(LockKind.LOCK, Mode.EXCLUSIVE),
        RW_WRITE(LockKind.READ_WRITE, Mode.EXCLUSIVE),
        RW_READ(LockKind.READ_WRITE, Mode.SHARED),
        STAMPED_WRITE(LockKind.STAMPED, Mode.EXCLUSIVE),
        STAMPED_READ(LockKind.STAMPED, Mode.SHARED);

        private final LockKind kind;
        private final Mode mode;

        Locker(LockKind kind, Mode mode) {
            this.kind = kind;
            this.mode = mode;
        }

        boolean reads() {
            return mode == Mode.SHARED;
        }

        LockClass lockClass(char name) {
            return new LockClass(String.valueOf(name), kind);
        }

        Step take(char name) {
            return take(name, name);
        }

        Step take(char name, long instance) {
            return new Step(lockClass(name), instance, mode, Attempt.BLOCKING);
        }
    }

    private final Execution execution = new Execution();

    static Stream<Arguments> plainOrders() {
        return Stream.of(Locker.values())
                .flatMap(locker -> Stream.of(
                                "AB BA", "AB BC CA", "AB CA BC", "AB BC CD DA", "AB CD BD DA", "AB CD BC DA")
                        .map(orders -> Arguments.of(locker, orders)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("plainOrders")
    void reports_plain_orders_at_their_last_step(Locker locker, String orders) {
        String[] nestings = orders.split(" ");
        for (int i = 0; i < nestings.length; i++) {
            assertThat(execution.told()).isEmpty();
            execution.nest("t" + i, locker.take(nestings[i].charAt(0)), locker.take(nestings[i].charAt(1)));
        }
        if (locker.reads()) {
            assertThat(execution.told()).as("no writer yet").isEmpty();
            orders.chars().distinct().filter(Character::isLetter).forEach(name -> write(locker, (char) name));
        }
        assertThat(execution.told()).hasSize(1).allMatch(prediction -> prediction.level() == Level.ERROR);
    }

    private void write(Locker locker, char name) {
        execution.told().addAll(execution.predictor().sawWriter(locker.lockClass(name)));
    }

    @ParameterizedTest
    @EnumSource
    void notes_two_instances_of_one_class(Locker locker) {
        execution.nest("t", locker.take('X', 1), locker.take('X', 2));
        assertThat(execution.findingsFrom(Level.WARNING)).isEmpty();
        assertThat(execution.findings()).hasSize(locker.reads() ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void reports_two_instances_of_one_class_in_both_orders(Locker locker) {
        execution.nest("t", locker.take('X', 1), locker.take('X', 2));
        execution.nest("u", locker.take('X', 2), locker.take('X', 1));
        if (locker.reads()) {
            assertThat(execution.told()).as("no writer yet").isEmpty();
            write(locker, 'X');
        }
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void knows_who_can_take_the_same_lock_again(Locker locker) {
        execution.nest("t", locker.take('X'), locker.take('X'));
        boolean writesStamped = locker == Locker.STAMPED_WRITE;
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(writesStamped ? 1 : 0);
        write(locker, 'X');
        assertThat(execution.findingsFrom(Level.WARNING))
                .hasSize(writesStamped || locker == Locker.STAMPED_READ ? 1 : 0);
    }

    /** Read X, then lock Y; lock Y, then X. The fourth column says whether that needs a writer on X. */
    static Stream<Arguments> mixedOrders() {
        return Stream.of(LockKind.READ_WRITE, LockKind.STAMPED)
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, Mode.SHARED, Mode.EXCLUSIVE, false),
                        Arguments.of(kind, Mode.SHARED, Mode.SHARED, true),
                        Arguments.of(kind, Mode.EXCLUSIVE, Mode.EXCLUSIVE, false),
                        Arguments.of(kind, Mode.EXCLUSIVE, Mode.SHARED, false)));
    }

    @ParameterizedTest
    @MethodSource("mixedOrders")
    void reports_reader_against_lock(LockKind kind, Mode outer, Mode inner, boolean needsWriter) {
        LockClass x = new LockClass("X", kind);
        Step y = Step.write(TestLock.lock("Y", 2));
        execution.nest("t", new Step(x, 1, outer, Attempt.BLOCKING), y);
        execution.nest("u", y, new Step(x, 1, inner, Attempt.BLOCKING));
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(needsWriter ? 0 : 1);
        execution.told().addAll(execution.predictor().sawWriter(x));
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_WRITE", "STAMPED"})
    void reports_the_write_that_follows_a_harmless_read(LockKind kind) {
        LockClass x = new LockClass("X", kind);
        Step read = new Step(x, 1, Mode.SHARED, Attempt.BLOCKING);
        Step y = Step.write(TestLock.lock("Y", 2));
        execution.nest("t", read, y);
        execution.nest("u", y, read);
        assertThat(execution.told()).isEmpty();
        execution.nest("u", y, new Step(x, 1, Mode.EXCLUSIVE, Attempt.BLOCKING));
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    /** The lower-case letters read. The third column names the class whose writer it takes, if any. */
    static Stream<Arguments> threeWay() {
        return Stream.of(
                        Arguments.of("Xy Yz Zx", ""),
                        Arguments.of("XY yz Zx", ""),
                        Arguments.of("Xy yz ZX", "Y"),
                        Arguments.of("XY yz zX", "Z"))
                .flatMap(row -> permutations((String) row.get()[0]).map(orders -> Arguments.of(orders, row.get()[1])));
    }

    private static Stream<String> permutations(String orders) {
        String[] nestings = orders.split(" ");
        return Stream.of("012", "021", "102", "120", "201", "210").map(permutation -> {
            List<String> permuted =
                    permutation.chars().mapToObj(digit -> nestings[digit - '0']).toList();
            return String.join(" ", permuted);
        });
    }

    @ParameterizedTest(name = "{0} writer {1}")
    @MethodSource("threeWay")
    void reports_three_way_mixes_in_all_orders(String orders, String writer) {
        for (String nesting : orders.split(" ")) {
            execution.nest(nesting, readWrite(nesting.charAt(0)), readWrite(nesting.charAt(1)));
        }
        if (!writer.isEmpty()) {
            assertThat(execution.told()).as("no writer yet").isEmpty();
            execution.told().addAll(execution.predictor().sawWriter(new LockClass(writer, LockKind.READ_WRITE)));
            assertThat(execution.told().get(0).reasons()).contains("needs a waiting writer on " + writer);
        }
        assertThat(execution.told()).hasSize(1).allMatch(prediction -> prediction.level() == Level.ERROR);
    }

    private static Step readWrite(char letter) {
        char name = Character.toUpperCase(letter);
        TestLock lock = TestLock.rw(String.valueOf(name), name);
        return letter == name ? Step.write(lock) : Step.read(lock);
    }

    static Stream<Integer> modeCombinations() {
        return Stream.iterate(0, i -> i + 1).limit(8);
    }

    @ParameterizedTest
    @MethodSource("modeCombinations")
    void sees_through_any_lock_in_the_middle(int modes) {
        String outer = (modes & 1) == 0 ? "A" : "a";
        String middle = (modes & 2) == 0 ? "B" : "b";
        String inner = (modes & 4) == 0 ? "C" : "c";
        execution.nest("t", readWrite(outer.charAt(0)), readWrite(middle.charAt(0)), readWrite(inner.charAt(0)));
        execution.nest("u", readWrite('C'), readWrite('A'));
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
        assertThat(execution.told().get(0).links()).hasSize(2);
    }

    /** A wait until all holders are gone can block behind a reader, but makes no reader wait. */
    @ParameterizedTest
    @EnumSource(names = {"SYNC", "BLOCKING"})
    void goes_on_from_a_class_that_was_first_reached_by_a_reader(Attempt onX) {
        execution.nest("1", readWrite('A'), readWrite('x'));
        execution.nest("2", readWrite('A'), readWrite('Y'));
        execution.nest("3", readWrite('Y'), readWrite('X').with(onX));
        execution.nest("4", readWrite('x'), readWrite('T'));
        execution.nest("5", readWrite('T'), readWrite('A'));
        assertThat(execution.told())
                .extracting(Prediction::key)
                .contains("circular A{rw} -> Y{rw} -> X{rw} -> T{rw} -> A{rw}");
    }
}
