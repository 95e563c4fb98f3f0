package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManyChildrenTest {
    private final ManyChildren children = new ManyChildren();

    private static ChainNode child(int key) {
        return new ChainNode(ChainNode.ROOT, key);
    }

    @Test
    void a_child_is_found_by_its_key_once_it_is_added() {
        assertThat(children.find(7)).isNull();
        ChainNode child = child(7);
        assertThat(children.add(child)).isSameAs(child);
        assertThat(children.find(7)).isSameAs(child);
    }

    @Test
    void the_first_with_a_key_stays() {
        ChainNode first = child(7);
        children.add(first);
        assertThat(children.add(child(7))).isSameAs(first);
    }

    @Test
    void ten_thousand_are_all_found_and_no_other() {
        for (int key = 0; key < 20_000; key += 2) children.add(child(key));
        for (int key = 0; key < 20_000; key += 2)
            assertThat(children.find(key).key()).isEqualTo(key);
        for (int key = 1; key < 20_000; key += 2) assertThat(children.find(key)).isNull();
    }
}
