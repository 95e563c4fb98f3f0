package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Permits;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.graph.Signaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspectTest {
    @TempDir
    Path folder;

    private static Finding finding(Prediction prediction) {
        return BankSamples.finding(prediction);
    }

    private static Suspect of(Prediction prediction) {
        return Suspect.of(finding(prediction), List.of());
    }

    /** The graph knows more places than the finding shows. */
    @Test
    void all_places_of_a_link_are_told() throws IOException {
        Predictor predictor = new Predictor(Budget.standard(), false);
        Prediction prediction = BankSamples.threeLocks();
        for (Link link : prediction.links()) predictor.observe(link.acquisition());
        Link first = prediction.links().get(0);
        StackTraceElement elsewhere = new StackTraceElement("bank.Clerk", "correct", "Clerk.java", 9);
        Hold held = first.from().at(elsewhere).as(77);
        predictor.observe(new Acquisition(
                new Moment("clerk", 99, 7), List.of(held), first.to().as(78), elsewhere));

        Suspect back = back(Suspect.of(finding(prediction), List.of(predictor.graph())));

        assertThat(back.steps().get(0).near().methods()).containsExactly("bank.Teller.book", "bank.Clerk.correct");
    }

    private Suspect back(Suspect suspect) throws IOException {
        Path file = folder.resolve("suspect.txt");
        SuspectFile.write(suspect, file);
        return SuspectFile.read(file);
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        Finding finding = finding(BankSamples.threeLocks());

        Suspect back = back(of(finding.prediction()));

        assertThat(back.fingerprint()).isEqualTo(finding.fingerprint());
        assertThat(back.key()).isEqualTo(finding.prediction().key());
        assertThat(back.steps()).hasSize(3);
        Suspect.Step first = back.steps().get(0);
        assertThat(first.near().kind()).isEqualTo(LockKind.MONITOR);
        assertThat(first.near().name()).isEqualTo("bank.Audit");
        assertThat(first.near().methods()).containsExactly("bank.Teller.book");
        assertThat(first.near().isShared()).isFalse();
        assertThat(first.wanted().name()).isEqualTo("bank.Account");
        assertThat(first.takesBack()).isFalse();
    }

    @Test
    void two_locks_of_one_class_are_a_ring_of_two_threads() throws IOException {
        assertThat(back(of(BankSamples.merge())).steps()).hasSize(2);
    }

    @Test
    void a_ring_of_instances_is_what_nesting_them_predicted() {
        Suspect nested = of(BankSamples.merge());

        assertThat(nested.isIt(happened(BankSamples.transfers()))).isTrue();
        assertThat(nested.isIt(happened(BankSamples.threeLocks()))).isFalse();
    }

    @Test
    void the_same_ring_is_what_was_meant() {
        Suspect suspect = of(BankSamples.threeLocks());

        assertThat(suspect.isIt(happened(BankSamples.threeLocks()))).isTrue();
        assertThat(suspect.isIt(DeadlockSamples.two())).isFalse();
        assertThat(suspect.isIt(DeadlockSamples.ofEnded())).isFalse();
    }

    private static Prediction happened(Prediction prediction) {
        return new Prediction(Prediction.Rule.DEADLOCK, prediction.level(), prediction.reasons(), prediction.links());
    }

    @Test
    void orders_of_locks_can_be_steered_and_others_cannot() {
        assertThat(Suspect.obstacle(BankSamples.threeLocks())).isEmpty();
        assertThat(Suspect.obstacle(BankSamples.merge())).isEmpty();
        assertThat(Suspect.obstacle(BankSamples.upgrade())).contains("one thread does it alone");
        assertThat(Suspect.obstacle(DeadlockSamples.two())).isEqualTo("it is no order of locks");
    }

    @Test
    void what_takes_several_threads_that_want_more_of_one_thing_can_be_steered() throws IOException {
        assertThat(Suspect.obstacle(ofPool(2))).isEmpty();
        assertThat(Suspect.obstacle(ofPool(1))).contains("one thread does it alone");
        assertThat(Suspect.obstacle(ofPool(65))).isEqualTo("more than 64 threads would have to meet");

        Suspect back = back(of(ofPool(2)));

        assertThat(back.steps().get(0).near().isEvent()).isTrue();
        assertThat(back.steps().get(0).wanted().isEvent()).isTrue();
        assertThat(back.isIt(happened(ofPool(2)))).isTrue();
    }

    private static Prediction ofPool(int workers) {
        StackTraceElement day = new StackTraceElement("bank.Day", "close", "Day.java", 7);
        LockClass pool = new LockClass("bank.Day.close():pool", LockKind.EVENT);
        Hold worker = new Hold(pool, "ThreadPoolExecutor", 1, Mode.SHARED, Attempt.INTERRUPTIBLE, day)
                .of(new Permits(1, workers));
        Hold place = worker.signalledBy(Signaller.of("worker").orElseThrow());
        Acquisition waits = new Acquisition(new Moment("day", 1, 7), List.of(place), worker, day);
        return new Prediction(
                Prediction.Rule.RECURSIVE, Level.WARNING, List.of("the same pool"), List.of(new Link(waits, 0)));
    }

    @Test
    void a_wait_for_an_event_can_be_steered_unless_it_ends_by_itself() throws IOException {
        assertThat(Suspect.obstacle(ofEvent(Attempt.PASSED, "task"))).isEmpty();
        assertThat(Suspect.obstacle(ofEvent(Attempt.TIMED, "task"))).isEqualTo("one of its waits ends by itself");

        Suspect back = back(of(ofEvent(Attempt.INTERRUPTIBLE, "task")));

        assertThat(back.steps().get(1).near().isEvent()).isTrue();
        assertThat(back.steps().get(1).wanted().methods()).containsExactly("bank.Night.post");
        assertThat(back.steps().get(1).isLearnt()).isFalse();
        assertThat(back(of(ofEvent(Attempt.PASSED, "3/3"))).steps().get(1).isLearnt())
                .isTrue();
    }

    private static Prediction ofEvent(Attempt attempt, String signaller) {
        StackTraceElement day = new StackTraceElement("bank.Day", "close", "Day.java", 7);
        StackTraceElement night = new StackTraceElement("bank.Night", "post", "Night.java", 8);
        Hold books = new Hold(
                new LockClass("bank.Books", LockKind.MONITOR), "Books", 1, Mode.EXCLUSIVE, Attempt.BLOCKING, day);
        Hold posted =
                new Hold(new LockClass("bank.Night", LockKind.EVENT), "FutureTask", 2, Mode.EXCLUSIVE, attempt, day);
        Acquisition waits = new Acquisition(new Moment("day", 1, 7), List.of(books), posted, day);
        Hold owed = posted.signalledBy(Signaller.of(signaller).orElseThrow());
        Acquisition owes = new Acquisition(new Moment("night", 2, 8), List.of(owed), books.at(night), night);
        return new Prediction(
                Prediction.Rule.CIRCULAR,
                Level.ERROR,
                List.of("two threads"),
                List.of(new Link(waits, 0), new Link(owes, 0)));
    }

    @Test
    void a_file_that_is_missing_is_one_line() {
        assertThatThrownBy(() -> SuspectFile.read(folder.resolve("none.txt")))
                .isInstanceOf(InvalidSuspectException.class)
                .hasMessageContaining("none.txt: no such file");
    }

    @Test
    void a_line_that_is_none_is_named() throws IOException {
        assertRefused("what?\n", "line 1: not written by 'jlockdep confirm'");
        assertRefused("jlockdep-confirm\t1\n", "line 2: expected a finding's fingerprint");
        assertRefused("jlockdep-confirm\t1\nfinding\tabc\tring\n", "line 2: expected a finding's fingerprint");
        String head = "jlockdep-confirm\t1\nfinding\t0123abcd\tring\n";
        assertRefused(head, "a ring has 2 to 16 links, not 0");
        assertRefused(head + "link\tmonitor\n", "line 3: expected a link");
        assertRefused(head + link("A", "B").replace("EXCLUSIVE", "ODD"), "line 3: no kind, mode or attempt");
        assertRefused(head + link("A", "B").replace("monitor", "odd"), "line 3: no kind, mode or attempt");
        assertRefused(head + link("A", "B") + link("C", "A"), "line 3: the next link is not of its wanted lock");
    }

    private static String link(String near, String wanted) {
        return "link\tmonitor\t" + near + "\tEXCLUSIVE\tC.m\tmonitor\t" + wanted
                + "\tEXCLUSIVE\tC.n\tBLOCKING\tknown\n";
    }

    private void assertRefused(String text, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.txt"), text);
        assertThatThrownBy(() -> SuspectFile.read(file))
                .isInstanceOf(InvalidSuspectException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
    }

    @Test
    void what_a_steered_run_made_happen_is_told_as_confirmed() {
        Prediction confirmed = DeadlockSamples.two().confirmed("0123abcd");

        assertThat(confirmed.confirmation()).contains("0123abcd");
        assertThat(Headline.of(finding(confirmed))).isEqualTo("WARNING: deadlock confirmed");
        assertThat(Headline.of(finding(DeadlockSamples.two()))).isEqualTo("WARNING: deadlock detected");
    }

    @Test
    void a_baseline_that_knew_the_finding_does_not_know_its_proof() throws IOException {
        Finding argued = finding(BankSamples.transfers());
        Finding proven = argued.with(argued.prediction().confirmed(argued.fingerprint()));
        Path file = folder.resolve("known.txt");
        Baseline.of(List.of(argued)).write(file);
        assertThat(Baseline.read(file).knows(argued)).isTrue();
        assertThat(Baseline.read(file).knows(proven)).isFalse();

        Baseline.of(List.of(proven)).write(file);

        assertThat(Files.readString(file)).contains(argued.fingerprint() + " confirmed instances bank.Account");
        assertThat(Baseline.read(file).knows(proven)).isTrue();
        assertThat(Baseline.read(file).knows(argued)).isTrue();
    }
}
