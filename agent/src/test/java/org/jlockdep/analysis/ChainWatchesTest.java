package org.jlockdep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.analysis.SampleHolds.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.runtime.RepeatedChain;
import org.junit.jupiter.api.Test;

/** What the watch asks of chains that make no events by themselves any more. */
final class ChainWatchesTest {
    private static final int OF_CHAIN = 64;
    private static final int OF_CYCLE = 512;
    private static final int OF_ALL = 65_536;
    private static final int REMEMBERED = 16;

    private final ChainWatches watch = new ChainWatches();

    @Test
    void a_chain_of_a_warning_makes_so_many_events_more_and_is_quiet_again() {
        RepeatedChain there = chain("A", "B");
        RepeatedChain back = chain("B", "A");
        RepeatedChain elsewhere = chain("A", "C");

        watch.predicted(cycle(Level.WARNING, "A", "B"));

        assertThat(there.events()).isEqualTo(OF_CHAIN);
        assertThat(back.events()).isEqualTo(OF_CHAIN);
        assertThat(there.events()).isZero();
        assertThat(elsewhere.events()).isZero();
    }

    @Test
    void a_note_is_as_unconvincing_as_a_warning() {
        RepeatedChain there = chain("A", "B");

        watch.predicted(cycle(Level.NOTE, "A", "B"));

        assertThat(there.events()).isEqualTo(OF_CHAIN);
    }

    @Test
    void a_chain_that_ends_in_what_its_thread_has_just_made_is_not_asked() {
        RepeatedChain made = new RepeatedChain();
        seen(nesting("A", "B").ofNewborn(), made);
        RepeatedChain again = chain("A", "B");

        watch.predicted(cycle(Level.NOTE, "A", "B"));

        assertThat(made.events()).isZero();
        assertThat(again.events()).isEqualTo(OF_CHAIN);
    }

    @Test
    void a_chain_is_asked_once_for_a_cycle() {
        RepeatedChain there = chain("A", "B");
        watch.predicted(cycle(Level.WARNING, "A", "B"));
        assertThat(there.events()).isEqualTo(OF_CHAIN);

        watch.predicted(cycle(Level.WARNING, "A", "B"));

        assertThat(there.events()).isZero();
    }

    @Test
    void a_chain_that_comes_later_is_asked_when_the_cycle_is_told_again() {
        chain("A", "B");
        watch.predicted(cycle(Level.WARNING, "A", "B"));
        RepeatedChain late = chain("A", "B");

        watch.predicted(cycle(Level.WARNING, "A", "B"));

        assertThat(late.events()).isEqualTo(OF_CHAIN);
    }

    @Test
    void the_chains_of_one_cycle_share_its_budget() {
        List<RepeatedChain> chains = chainsOfCycle("A", "B");

        watch.predicted(cycle(Level.WARNING, "A", "B"));

        assertThat(events(chains)).isEqualTo(OF_CYCLE);
    }

    @Test
    void a_chain_that_one_cycle_cannot_afford_is_left_to_another() {
        List<RepeatedChain> chains = chainsOfDependency("A", "B", REMEMBERED);
        watch.predicted(cycle(Level.WARNING, "A", "B"));

        watch.predicted(cycle(Level.WARNING, "A", "B", "C"));

        assertThat(events(chains)).isEqualTo(2 * OF_CYCLE);
    }

    @Test
    void of_one_dependency_so_many_chains_are_remembered() {
        List<RepeatedChain> chains = chainsOfDependency("A", "B", REMEMBERED + 1);

        watch.predicted(cycle(Level.WARNING, "A", "B"));
        watch.predicted(cycle(Level.WARNING, "A", "B", "C"));
        watch.predicted(cycle(Level.WARNING, "A", "B", "D"));

        assertThat(events(chains)).isEqualTo(REMEMBERED * OF_CHAIN);
        assertThat(chains.get(REMEMBERED).events()).isZero();
    }

    @Test
    void all_cycles_share_one_budget() {
        int cycles = OF_ALL / OF_CYCLE + 2;
        List<RepeatedChain> chains = IntStream.range(0, cycles)
                .mapToObj(i -> chainsOfCycle("A" + i, "B" + i))
                .flatMap(List::stream)
                .toList();

        for (int i = 0; i < cycles; i++) {
            watch.predicted(cycle(Level.WARNING, "A" + i, "B" + i));
        }

        assertThat(events(chains)).isEqualTo(OF_ALL);
    }

    @Test
    void an_error_needs_no_more_evidence() {
        RepeatedChain there = chain("A", "B");

        watch.predicted(cycle(Level.ERROR, "A", "B"));

        assertThat(there.events()).isZero();
    }

    @Test
    void a_cycle_that_became_an_error_lets_go_of_its_chains() {
        RepeatedChain there = chain("A", "B");
        watch.predicted(cycle(Level.WARNING, "A", "B"));

        watch.predicted(cycle(Level.ERROR, "A", "B"));

        assertThat(there.events()).isZero();
    }

    @Test
    void a_chain_of_two_cycles_is_let_go_of_by_the_second() {
        RepeatedChain takenAfterOne = chain("A", "B");
        RepeatedChain takenAfterBoth = chain("A", "B");
        watch.predicted(cycle(Level.WARNING, "A", "B"));
        watch.predicted(cycle(Level.WARNING, "A", "B", "C"));

        watch.predicted(cycle(Level.ERROR, "A", "B"));
        assertThat(takenAfterOne.events()).isEqualTo(OF_CHAIN);
        watch.predicted(cycle(Level.ERROR, "A", "B", "C"));
        assertThat(takenAfterBoth.events()).isZero();
    }

    private List<RepeatedChain> chainsOfCycle(String one, String other) {
        List<RepeatedChain> chains = chainsOfDependency(one, other, REMEMBERED);
        chains.addAll(chainsOfDependency(other, one, REMEMBERED));
        return chains;
    }

    private List<RepeatedChain> chainsOfDependency(String held, String wanted, int count) {
        return IntStream.range(0, count).mapToObj(i -> chain(held, wanted)).collect(Collectors.toList());
    }

    private static int events(List<RepeatedChain> chains) {
        return chains.stream().mapToInt(RepeatedChain::events).sum();
    }

    private RepeatedChain chain(String held, String wanted) {
        RepeatedChain chain = new RepeatedChain();
        seen(nesting(held, wanted), chain);
        return chain;
    }

    private void seen(Acquisition acquisition, RepeatedChain chain) {
        watch.seen(Set.of(acquisition.held().get(0).lockClass()), acquisition, chain.node);
    }

    private static Prediction cycle(Level level, String... letters) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < letters.length; i++) {
            links.add(new Link(nesting(letters[i], letters[(i + 1) % letters.length]), 0));
        }
        return new Prediction(Prediction.Rule.CIRCULAR, level, List.of("x"), links);
    }

    private static Acquisition nesting(String held, String wanted) {
        return new Acquisition(new Moment("main", 1, 0), List.of(hold(held)), hold(wanted));
    }
}
