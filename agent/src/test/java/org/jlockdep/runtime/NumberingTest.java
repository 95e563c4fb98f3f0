package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberingTest {
    private final Numbering<Word> numbering = new Numbering<>();

    /** Hashes of many are the same. */
    private static final class Word implements Numbering.Value<Word> {
        private final int letters;

        Word(int letters) {
            this.letters = letters;
        }

        @Override
        public boolean isSameAs(Word other) {
            return letters == other.letters;
        }

        @Override
        public int hash() {
            return letters % 1_000;
        }
    }

    @Test
    void what_was_not_added_has_no_number() {
        assertThat(numbering.find(new Word(1))).isEqualTo(Numbering.NONE);
        assertThat(numbering.count()).isEqualTo(1);
    }

    @Test
    void finds_each_of_many_by_number_and_by_value() {
        for (int i = 1; i <= 10_000; i++) assertThat(numbering.add(new Word(i))).isEqualTo(i);
        for (int i = 1; i <= 10_000; i++) {
            assertThat(numbering.get(i).letters).isEqualTo(i);
            assertThat(numbering.find(new Word(i))).isEqualTo(i);
        }
        assertThat(numbering.find(new Word(0))).isEqualTo(Numbering.NONE);
        assertThat(numbering.count()).isEqualTo(10_001);
    }

    @Test
    void one_that_replaces_another_has_its_number() {
        int number = numbering.add(new Word(7));
        Word later = new Word(7);
        numbering.replace(number, later);
        assertThat(numbering.get(number)).isSameAs(later);
        assertThat(numbering.find(new Word(7))).isEqualTo(number);
    }

    @Test
    void others_find_what_is_there_while_it_grows() throws InterruptedException {
        numbering.add(new Word(-1));
        Thread reader = new Thread(() -> {
            while (numbering.find(new Word(100_000)) == Numbering.NONE) {
                int number = numbering.find(new Word(-1));
                if (number != 1 || numbering.get(number).letters != -1) return;
            }
            numbering.add(new Word(-2)); // tells that it came to the end
        });
        reader.start();
        for (int i = 0; i <= 100_000; i++) numbering.add(new Word(i));
        reader.join();
        assertThat(numbering.find(new Word(-2))).isNotEqualTo(Numbering.NONE);
    }
}
