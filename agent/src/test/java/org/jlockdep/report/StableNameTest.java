package org.jlockdep.report;

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
}
