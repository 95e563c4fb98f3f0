package org.jlockdep.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableNameTest {
    @ParameterizedTest
    @CsvSource({
        "foo, foo",
        "lambda$foo$0, lambda$foo",
        "lambda$foo$bar$17, lambda$foo$bar",
        "lambda$0, lambda",
        "foo$lambda$3$lambda$2, foo$lambda$lambda",
        "bank.Teller$1, bank.Teller",
        "bank.Teller$1$2, bank.Teller",
        "bank.Teller$Inner, bank.Teller$Inner",
        "bank.Teller$1Local, bank.Teller$1Local",
        "bank.Teller$$Lambda$14/0x0000000800c0, bank.Teller$$Lambda",
        "bank.Teller$$Lambda/0x0000000800c0, bank.Teller$$Lambda",
        "cost$, cost$",
        "$1, $1",
        "access$100, access",
        "<init>, <init>"
    })
    void numbers_that_the_compiler_gave_out_are_left_out(String name, String stable) {
        assertThat(StableName.of(name)).isEqualTo(stable);
    }

    @ParameterizedTest
    @CsvSource({
        "bank.Teller$1.lock, bank.Teller.lock",
        "bank.Teller$1.run():left, bank.Teller.run():left",
        "bank.Teller$2[], bank.Teller[]",
        "bank.Teller$2{monitor} -> bank.Rates$1{lock}, bank.Teller{monitor} -> bank.Rates{lock}",
        "bank.Teller.lock$1st, bank.Teller.lock$1st",
        "db/Pool, db/Pool",
        "bank.Teller.run():new ReentrantLock#2, bank.Teller.run():new ReentrantLock#2"
    })
    void so_are_those_in_the_name_of_a_lock_class(String name, String stable) {
        assertThat(StableName.ofLockClass(name)).isEqualTo(stable);
    }
}
