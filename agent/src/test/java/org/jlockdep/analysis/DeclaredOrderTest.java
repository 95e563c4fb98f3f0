package org.jlockdep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jlockdep.analysis.SampleHolds.hold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeclaredOrderTest {
    private static final LockClass A = new LockClass("bank.A", LockKind.LOCK);
    private static final LockClass B = new LockClass("bank.B", LockKind.MONITOR);
    private static final LockClass C = new LockClass("bank.Branch.<init>():lock#2", LockKind.LOCK);

    @TempDir
    Path folder;

    @Test
    void a_pair_counts_once_both_were_seen() throws IOException {
        DeclaredOrder order = read("bank.A < bank.B");

        assertThat(order.saw(B)).isEmpty();
        assertThat(order.saw(A)).singleElement().satisfies(nesting -> {
            assertThat(nesting.held().get(0).lockClass()).isEqualTo(A);
            assertThat(nesting.wanted().lockClass()).isEqualTo(B);
            assertThat(nesting.stack()).hasToString("[declared.order(locks.txt:1)]");
        });
        assertThat(order.saw(A)).isEmpty();
        assertThat(order.saw(B)).isEmpty();
    }

    @Test
    void a_line_orders_all_its_names() throws IOException {
        DeclaredOrder order = read("# ours", "", "bank.A < bank.B < bank.Branch.<init>():lock#2 # innermost");
        order.saw(A);
        order.saw(B);

        assertThat(order.saw(C))
                .extracting(nesting -> nesting.held().get(0).lockClass())
                .containsExactlyInAnyOrder(A, B);
    }

    @Test
    void one_nesting_against_it_is_a_warning() throws IOException {
        DeclaredOrder order = read("bank.A < bank.B");
        Predictor predictor = new Predictor(Budget.standard(), false);
        order.saw(A);
        order.saw(B).forEach(predictor::observe);

        List<Prediction> told =
                predictor.observe(new Acquisition(new Moment("t", 1, 0), List.of(hold(B, 1)), hold(A, 2)));

        assertThat(told).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.reasons())
                    .containsExactly("against the declared order bank.A < bank.B", "one thread", "no gate lock");
        });
    }

    @Test
    void a_declaration_is_no_writer() throws IOException {
        LockClass rw = new LockClass("bank.Rates", LockKind.READ_WRITE);
        DeclaredOrder order = read("bank.Rates < bank.A");
        Predictor predictor = new Predictor(Budget.standard(), false);
        order.saw(A);
        order.saw(rw).forEach(predictor::observe);

        assertThat(predictor.graph().usage(rw)).isEqualTo("....");
    }

    @ParameterizedTest
    @CsvSource({
        "a, is not of the form", //
        "a <b, is not of the form",
        "a < b <, a name is missing",
        "a < < b, a name is missing",
        "a < b < a, stands there twice",
        "y < x, contradicts a line before"
    })
    void a_bad_line_is_named(String line, String reason) {
        assertThatThrownBy(() -> read("x < y", line))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("'order'", "locks.txt, line 2", reason);
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> DeclaredOrder.read("no/such/file"))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("'order'", "no/such/file");
    }

    private DeclaredOrder read(String... lines) throws IOException {
        Path file = folder.resolve("locks.txt");
        Files.write(file, List.of(lines));
        return DeclaredOrder.read(file.toString());
    }
}
