package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private final Numbering<List<Integer>> numbering = new Numbering<>() {
        @Override
        boolean areEqual(List<Integer> one, List<Integer> other) {
            return one.equals(other);
        }

        @Override
        int hash(List<Integer> value) {
            return value.hashCode() % 1_000;
        }
    };

    @Test
    void what_was_not_added_has_no_number() {
        assertThat(numbering.find(List.of(1))).isEqualTo(Numbering.NONE);
        assertThat(numbering.count()).isEqualTo(1);
    }

    @Test
    void finds_each_of_many_by_number_and_by_value() {
        for (int i = 1; i <= 10_000; i++) assertThat(numbering.add(List.of(i))).isEqualTo(i);
        for (int i = 1; i <= 10_000; i++) {
            assertThat(numbering.get(i)).containsExactly(i);
            assertThat(numbering.find(List.of(i))).isEqualTo(i);
        }
        assertThat(numbering.find(List.of(0))).isEqualTo(Numbering.NONE);
        assertThat(numbering.count()).isEqualTo(10_001);
    }

    @Test
    void one_that_replaces_another_has_its_number() {
        int number = numbering.add(List.of(7));
        List<Integer> later = List.of(7);
        numbering.replace(number, later);
        assertThat(numbering.get(number)).isSameAs(later);
        assertThat(numbering.find(List.of(7))).isEqualTo(number);
    }

    @Test
    void others_find_what_is_there_while_it_grows() throws InterruptedException {
        numbering.add(List.of(-1));
        Thread reader = new Thread(() -> {
            while (numbering.find(List.of(100_000)) == Numbering.NONE) {
                int number = numbering.find(List.of(-1));
                if (number != 1 || numbering.get(number).get(0) != -1) return;
            }
            numbering.add(List.of(-2)); // tells that it came to the end
        });
        reader.start();
        for (int i = 0; i <= 100_000; i++) numbering.add(List.of(i));
        reader.join();
        assertThat(numbering.find(List.of(-2))).isNotEqualTo(Numbering.NONE);
    }
}
