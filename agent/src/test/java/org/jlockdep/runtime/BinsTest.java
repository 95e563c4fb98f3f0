package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jlockdep.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BinsTest {
    private final SampleSites sites = new SampleSites();
    private final ConcurrentHashMap<Object, Object> map = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Object, Object> other = new ConcurrentHashMap<>();
    private final int site = sites.of("map");

    @BeforeEach
    void name() {
        Events.drain();
        Instances.name(map, "map");
        Instances.name(other, "map");
    }

    @AfterEach
    void drain() {
        Events.drain();
    }

    @Test
    void each_bin_of_each_map_has_a_number_of_its_own_that_stays() {
        List<Long> numbers = new ArrayList<>();
        for (int place = 0; place < 100; place++) numbers.add(Bins.numberOf(map, place));
        numbers.add(Instances.numberOf(map));
        for (int place = 0; place < 100; place++) numbers.add(Bins.numberOf(other, place));
        numbers.add(Bins.numberOf(map, (1 << 30) - 1));
        numbers.add(Instances.numberOf(new Object()));
        assertThat(numbers).doesNotHaveDuplicates();
        for (int place = 0; place < 100; place++)
            assertThat(Bins.numberOf(map, place)).isEqualTo(numbers.get(place));
    }

    @Test
    void numbers_of_bins_are_no_objects_to_be_remembered() {
        Instances.remember(map);
        long before = Instances.size();
        Bins.numberOf(map, 70_000);
        assertThat(Instances.size()).isEqualTo(before);
    }

    @Test
    void bins_of_one_map_are_nested_and_their_order_is_told() {
        nest(map, 1, 2);
        assertThat(told()).containsExactly("map -> map");
        nest(map, 1, 2);
        assertThat(told()).isEmpty();
        nest(map, 2, 1);
        assertThat(told()).containsExactly("map -> map");
    }

    @Test
    void a_bin_within_itself_waits_for_nobody() {
        nest(map, 3, 3);
        assertThat(told()).isEmpty();
        assertThat(AllHeldLocks.current().depth()).isZero();
    }

    @Test
    void bins_are_left_in_the_order_in_which_they_were_entered() {
        HeldLocks held = BinHooks.enter(map, 1, null, site);
        BinHooks.enter(map, 2, held, site);
        BinHooks.enter(map, 1, held, site);
        BinHooks.exit(map, held);
        told();
        held.enter(other, null, sites.of("monitor"));
        assertThat(told()).containsExactly("map, map -> monitor");
        BinHooks.exit(map, held);
        held.exit(other);
        BinHooks.exit(map, held);
        assertThat(held.depth()).isZero();
    }

    @Test
    void the_monitor_of_a_map_is_none_of_its_bins() {
        HeldLocks held = AllHeldLocks.current();
        synchronized (map) {
            held.enter(map, null, sites.of("monitor"));
            BinHooks.enter(map, 1, held, site);
            assertThat(told()).containsExactly("monitor -> map");
        }
        held.exit(map);
        assertThat(held.depth()).isEqualTo(1);
        BinHooks.exit(map, held);
        assertThat(held.depth()).isZero();
    }

    @Test
    void a_map_that_nobody_was_seen_to_make_is_left_out() {
        HeldLocks held = BinHooks.enter(new ConcurrentHashMap<>(), 1, null, site);
        assertThat(held.depth()).isZero();
    }

    private void nest(Object of, int outer, int inner) {
        HeldLocks held = BinHooks.enter(of, outer, null, site);
        BinHooks.enter(of, inner, held, site);
        BinHooks.exit(of, held);
        BinHooks.exit(of, held);
    }

    private List<String> told() {
        List<String> lines = new ArrayList<>();
        for (String line : Events.drain()) lines.add(sites.plain(line));
        return lines;
    }
}
