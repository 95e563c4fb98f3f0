package org.jlockdep.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.dump.Dumps.A;
import static org.jlockdep.dump.Dumps.B;
import static org.jlockdep.dump.Dumps.nesting;
import static org.jlockdep.dump.Dumps.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Doubt;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;
import org.junit.jupiter.api.Test;

/** Several runs in one graph. */
final class ReplayTest {
    private static final StackTraceElement SITE = new StackTraceElement("app.A", "<clinit>", "A.java", 3);

    private static byte[] dump(int pid, Acquisition acquisition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            writer.acquisition(run(pid), acquisition);
        }
        return out.toByteArray();
    }

    @Test
    void a_run_alone_is_told_as_it_told_of_itself() throws IOException {
        Replay replay = Dumps.replay(Dumps.ofInversion(1));

        DumpedFinding told = replay.told().get(0);
        assertThat(Dumps.circular(replay))
                .hasValueSatisfying(again -> assertThat(again.toString())
                        .isEqualTo(told.finding().prediction().toString()));
        assertThat(told.finding()
                        .prediction()
                        .links()
                        .get(0)
                        .acquisition()
                        .moment()
                        .run())
                .isEmpty();
    }

    @Test
    void a_cycle_whose_links_come_from_two_runs_is_a_warning_that_names_both() throws IOException {
        Replay replay = Dumps.replay(dump(1, nesting(1, A, B)), dump(2, nesting(1, B, A)));

        Prediction cycle = Dumps.circular(replay).orElseThrow();
        assertThat(cycle.level()).isEqualTo(Level.WARNING);
        assertThat(cycle.reasons()).contains("two threads", "put together from two runs");
        assertThat(cycle.links())
                .extracting(link -> link.acquisition().moment().run())
                .containsExactlyInAnyOrder("app.Main/1", "app.Main/2");
    }

    @Test
    void runs_that_agree_give_no_cycle() throws IOException {
        assertThat(Dumps.replay(dump(1, nesting(1, A, B)), dump(2, nesting(1, A, B)))
                        .predictions())
                .isEmpty();
    }

    @Test
    void a_run_that_comes_twice_is_one_run() throws IOException {
        byte[] dump = Dumps.ofInversion(1);
        Replay once = Dumps.replay(dump);
        Replay twice = Dumps.replay(dump, dump);

        assertThat(twice.predictions()).hasToString(once.predictions().toString());
        assertThat(twice.runs()).containsExactly(run(1));
    }

    @Test
    void what_is_known_of_first_users_is_read_again() throws IOException {
        Hold outer = init("app.A", 1);
        Acquisition inner = new Acquisition(
                new Moment("main", 1, 5).ofFirstThread(),
                List.of(outer),
                init("app.B", 2).onlyBy("app.A"),
                SITE);
        Acquisition back = new Acquisition(new Moment("main", 1, 6), List.of(init("app.B", 2)), outer, SITE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            writer.acquisition(run(1), inner);
            writer.acquisition(run(1), back);
        }
        Prediction cycle = Dumps.circular(Dumps.replay(out.toByteArray())).orElseThrow();
        assertThat(cycle.doubts()).containsExactly(Doubt.FIRST_USE, Doubt.FIRST_THREAD, Doubt.ONE_WAY_IN);
        assertThat(cycle.level()).isEqualTo(Level.NOTE);
    }

    private static Hold init(String className, long instance) {
        LockClass lockClass = new LockClass(className + ".<clinit>", LockKind.CLASS_INIT);
        return new Hold(lockClass, "Class", instance, Mode.EXCLUSIVE, Attempt.BLOCKING, SITE);
    }

    @Test
    void the_same_numbers_of_two_runs_are_not_the_same_lock() throws IOException {
        Replay replay = Dumps.replay(dump(1, nesting(1, A, B)), dump(2, nesting(2, B, A)));

        assertThat(Dumps.circular(replay).orElseThrow().reasons().get(0)).startsWith("other instances of");
    }

    @Test
    void what_was_made_to_happen_stays_so_and_something_else_is_refused() throws IOException {
        Prediction deadlock = new Prediction(
                Prediction.Rule.DEADLOCK,
                Level.ERROR,
                List.of("two threads"),
                List.of(new Link(nesting(1, A, B), 0), new Link(nesting(2, B, A), 0)));
        byte[] dump = dump(new Finding(deadlock.confirmed("0123abcd"), Map.of(A, "x...", B, "x..."), 5));

        Prediction back = Dumps.replay(dump).told().get(0).finding().prediction();

        assertThat(back.confirmation()).contains("0123abcd");
        assertThat(back.reasons()).containsExactly("two threads", "confirmed: a steered run made 0123abcd happen");
        byte[] odd = new String(dump, UTF_8)
                .replace("\"confirmed\":\"0123abcd\"", "\"confirmed\":\"noise\"")
                .getBytes(UTF_8);
        assertThat(Dumps.replay(odd).told()).isEmpty();
    }

    private static byte[] dump(Finding finding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            writer.finding(new DumpedFinding(run(1), Set.of(), finding));
        }
        return out.toByteArray();
    }
}
