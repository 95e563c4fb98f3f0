package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.report.Samples.circular;
import static org.jlockdep.report.Samples.held;
import static org.jlockdep.report.Samples.link;
import static org.jlockdep.report.Samples.monitor;

import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;
import org.junit.jupiter.api.Test;

/** A wrapper and the lock in it are both wanted by {@code App.book}, in line 20, which holds the ledger. */
class LockLayersTest {
    private static final String BOOK = "App.book(App.java:20)";
    private static final String WRAPPER = "Logged.lock(Logged.java:7)";

    private final Hold ledger = held(monitor("Ledger"), "Ledger", 1, "App.book(App.java:19)");
    private final Hold outer = held(monitor("outer"), "Logged", 2, BOOK);
    private final Hold inner = held(monitor("inner"), "Lock", 3, WRAPPER);
    private final Hold stranger = held(monitor("stranger"), "Lock", 4, "App.book(App.java:23)");

    private final Prediction ofOuter = ring(book(outer, BOOK), audit(outer));
    private final Prediction ofInner = ring(book(inner, WRAPPER, BOOK), audit(inner));

    @Test
    void a_cycle_is_told_once_whichever_layer_comes_first() {
        Finding told = BankSamples.finding(ofOuter);
        Defects defects = new Defects();
        assertThat(defects.leader(told)).isEmpty();
        assertThat(defects.leader(BankSamples.finding(ofInner))).contains(told);

        Finding other = BankSamples.finding(ofInner);
        Defects others = new Defects();
        assertThat(others.leader(other)).isEmpty();
        assertThat(others.leader(BankSamples.finding(ofOuter))).contains(other);
    }

    @Test
    void it_does_not_matter_which_link_closed_the_cycle() {
        Prediction rotated = ring(audit(inner), book(inner, WRAPPER, BOOK));
        assertThat(LockLayers.areOfOneRing(ofOuter.links(), rotated.links())).isTrue();
    }

    @Test
    void what_another_line_of_the_same_method_wants_is_another_defect() {
        Prediction apart = ring(book(stranger, "App.book(App.java:23)"), audit(stranger));
        assertThat(LockLayers.areOfOneRing(ofOuter.links(), apart.links())).isFalse();
    }

    @Test
    void what_is_wanted_by_the_same_call_once_the_first_is_held_is_another_defect() {
        Link nested = link("booker", 30, 1, List.of(ledger, outer), stranger, WRAPPER, BOOK);
        Prediction apart = ring(nested, audit(stranger));
        assertThat(LockLayers.areOfOneRing(ofOuter.links(), apart.links())).isFalse();
    }

    @Test
    void a_chain_without_stacks_proves_nothing() {
        Prediction bare =
                ring(link("booker", 30, 1, List.of(ledger), stranger, new StackTraceElement[0]), audit(stranger));
        assertThat(LockLayers.areOfOneRing(ofOuter.links(), bare.links())).isFalse();
    }

    private static Prediction ring(Link... links) {
        return circular(Level.ERROR, List.of("the same two locks"), links);
    }

    private Link book(Hold wanted, String... stack) {
        StackTraceElement[] frames = new StackTraceElement[stack.length];
        for (int i = 0; i < stack.length; i++) frames[i] = Samples.frame(stack[i]);
        return link("booker", 30, 1, List.of(ledger), wanted, frames);
    }

    private Link audit(Hold lock) {
        return link("auditor", 31, 2, List.of(lock), ledger, "App.audit(App.java:40)");
    }
}
