package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChainNodeTest {
    private static final AtomicInteger ROOTS = new AtomicInteger(1 << 20);

    /** A chain of one lock that no other test uses. */
    private final ChainNode root = ChainNode.ROOT.child(key(ROOTS.incrementAndGet()));

    private static int key(int lockClass) {
        return lockClass << HoldBits.WIDTH;
    }

    @Test
    void the_same_way_leads_to_the_same_node() {
        ChainNode once = root.child(key(1)).child(key(2));
        assertThat(root.child(key(1)).child(key(2))).isSameAs(once);
    }

    @Test
    void another_order_leads_to_another_node() {
        assertThat(root.child(key(1)).child(key(2)))
                .isNotSameAs(root.child(key(2)).child(key(1)));
    }

    @Test
    void another_mode_leads_to_another_node() {
        assertThat(root.child(key(1))).isNotSameAs(root.child(key(1) | HoldBits.SHARED));
    }

    @Test
    void thousands_of_children_are_told_apart() {
        Set<ChainNode> children = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 1; i <= 3000; i++) children.add(root.child(key(i * 37)));
        assertThat(children).hasSize(3000);
        for (int i = 1; i <= 3000; i++) assertThat(children).contains(root.child(key(i * 37)));
    }

    @Test
    void threads_that_insert_the_same_chains_get_the_same_nodes() throws Exception {
        List<List<ChainNode>> found = Together.run(4, thread -> () -> {
            List<Integer> order = new ArrayList<>();
            for (int i = 1; i <= 500; i++) order.add(i);
            Collections.shuffle(order, new Random(thread));
            ChainNode[] nodes = new ChainNode[500];
            for (int i : order) nodes[i - 1] = root.child(key(i)).child(key(i + 1));
            return List.of(nodes);
        });
        for (List<ChainNode> nodes : found)
            assertThat(nodes).usingElementComparator(ChainNodeTest::identity).isEqualTo(found.get(0));
        assertThat(new HashSet<>(found.get(0))).hasSize(500);
    }

    @Test
    void a_chain_has_an_end_behind_which_nothing_is_told() {
        ChainNode chain = ChainNode.ROOT;
        for (int i = 1; i <= ChainNode.MAX_LENGTH; i++) chain = chain.child(key(i));
        assertThat(chain).isNotSameAs(ChainNode.OVERFLOW);
        long dropped = Health.CHAINS_OVERFLOWED.get();
        ChainNode beyond = chain.child(key(1));
        assertThat(beyond).isSameAs(ChainNode.OVERFLOW).isSameAs(beyond.child(key(2)));
        assertThat(beyond.state()).isEqualTo(ChainNode.QUIET);
        assertThat(Health.CHAINS_OVERFLOWED.get()).isEqualTo(dropped + 1);
    }

    private static int identity(ChainNode left, ChainNode right) {
        return left == right ? 0 : 1;
    }

    @Test
    void a_class_that_occurs_twice_is_noticed_in_any_mode() {
        ChainNode one = root.child(key(1));
        assertThat(one.repeats()).isFalse();
        assertThat(one.child(key(2)).repeats()).isFalse();
        assertThat(one.child(key(2)).child(key(1) | HoldBits.SHARED).repeats()).isTrue();
    }

    private static Stretch alone() {
        return Stretch.after(Stretch.NONE);
    }

    @Test
    void a_published_chain_is_known_to_its_publisher_and_due_for_others() {
        ChainNode chain = root.child(key(1));
        assertThat(chain.state()).isEqualTo(ChainNode.UNSEEN);
        chain.published(11, alone());
        assertThat(chain.isKnown(11)).isTrue();
        assertThat(chain.isKnown(12)).isFalse();
        assertThat(chain.isDue(12)).isTrue();
    }

    @Test
    void a_chain_that_threads_without_a_past_take_is_quiet_after_some_dozens_of_them() {
        ChainNode chain = root.child(key(1));
        int thread = 11;
        for (; chain.isOrdered(); thread++) {
            assertThat(chain.isDue(thread)).isTrue();
            chain.published(thread, alone());
        }
        assertThat(thread - 11).isEqualTo(63);
        chain.published(thread, null);
        assertThat(chain.state()).isEqualTo(ChainNode.QUIET);
    }

    @Test
    void threads_that_take_a_chain_in_turn_tell_of_it_once_each() {
        ChainNode chain = root.child(key(1));
        for (int thread = 11; thread < 14; thread++) chain.published(thread, alone());
        for (int turn = 0; turn < 3_000; turn++)
            assertThat(chain.isDue(11 + turn % 3)).isFalse();
    }

    @Test
    void threads_that_take_a_chain_in_turn_for_long_are_not_asked_any_more() {
        HeldLocks one = new HeldLocks(Thread.currentThread());
        HeldLocks other = new HeldLocks(Thread.currentThread());
        ChainNode chain = root.child(key(1));
        chain.published(one.serial(), alone());
        chain.published(other.serial(), alone());
        for (int turn = 0; turn < 5_000; turn++) chain.isDue(one.serial());
        assertThat(chain.isKnown(one.serial())).isTrue();
        assertThat(chain.isKnown(other.serial())).isTrue();
        assertThat(chain.isDue(new HeldLocks(Thread.currentThread()).serial())).isTrue();
    }

    @Test
    void a_stack_trace_is_wanted_of_the_first_few_and_of_a_watched_chain() {
        ChainNode chain = root.child(key(1));
        for (int thread = 11; thread < 19; thread++) {
            assertThat(chain.isWellKnown(true, false)).isFalse();
            chain.published(thread, alone());
        }
        assertThat(chain.isWellKnown(true, false)).isTrue();
        chain.watch(2);
        assertThat(chain.isWellKnown(true, false)).isFalse();
    }

    @Test
    void a_stack_trace_is_wanted_of_the_first_thousands_of_pairs_even_if_one_thread_alone_takes_them() {
        ChainNode chain = root.child(key(1)).child(key(1));
        chain.published(11, alone());
        for (int pair = 0; pair < 4_096; pair++)
            assertThat(chain.isWellKnown(false, true)).isFalse();
        assertThat(chain.isWellKnown(false, true)).isTrue();
        assertThat(chain.isWellKnown(false, false)).isTrue();
    }

    @Test
    void a_chain_that_is_taken_in_turn_is_told_for_longer() {
        ChainNode chain = root.child(key(1));
        Stretch turn = alone();
        for (int thread = 11; thread < 100; thread++) {
            assertThat(chain.isKnown(thread)).isFalse();
            chain.published(thread, turn);
            turn = Stretch.after(new Stretch[] {turn});
        }
    }

    @Test
    void what_is_told_without_its_place_in_the_order_stands_for_all_that_follow() {
        ChainNode chain = root.child(key(1));
        chain.published(11, null);
        assertThat(chain.state()).isEqualTo(ChainNode.QUIET);
    }

    @Test
    void a_watched_chain_is_due_for_another_thread_at_once() {
        ChainNode chain = root.child(key(1));
        chain.published(11, alone());
        chain.watch(2);
        assertThat(chain.state()).isEqualTo(ChainNode.LOOK);
        assertThat(chain.isDue(12)).isTrue();
    }

    @Test
    void a_watched_chain_is_due_for_the_same_thread_ever_more_rarely() {
        ChainNode chain = root.child(key(1));
        chain.published(11, alone());
        chain.watch(100);
        List<Integer> due = new ArrayList<>();
        for (int look = 1; look <= 20; look++) if (chain.isDue(11)) due.add(look);
        assertThat(due).containsExactly(1, 2, 4, 8, 16);
    }

    @Test
    void a_watched_chain_that_stays_with_one_thread_is_left() {
        ChainNode chain = root.child(key(1));
        chain.published(11, alone());
        chain.watch(100);
        for (int look = 1; look <= 5_000; look++) chain.isDue(11);
        assertThat(chain.isKnown(11)).isTrue();
    }

    @Test
    void a_watched_chain_is_quiet_after_its_events() {
        ChainNode chain = root.child(key(1));
        chain.published(11, null);
        chain.watch(2);
        chain.published(12, null);
        assertThat(chain.state()).isEqualTo(ChainNode.LOOK);
        chain.published(11, null);
        assertThat(chain.state()).isEqualTo(ChainNode.QUIET);
    }
}
