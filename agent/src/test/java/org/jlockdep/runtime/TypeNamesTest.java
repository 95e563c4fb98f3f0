package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {
    @ParameterizedTest
    @CsvSource({
        "bank.Account, bank.Account",
        "bank.Account$Inner, bank.Account$Inner",
        "bank.Account$1, bank.Account$1",
        "bank.Account$$Lambda$14/0x0000000800c0, bank.Account$$Lambda",
        "bank.Account$$Lambda/0x0000000800c0, bank.Account$$Lambda",
        "bank.Account$$Lambda$14/1234, bank.Account$$Lambda",
        "bank.Hidden/0x0000000800c0, bank.Hidden",
        "com.sun.proxy.$Proxy12, com.sun.proxy.$Proxy",
        "bank.Account$$EnhancerBySpringCGLIB$$1a2b3c, bank.Account$$EnhancerBySpringCGLIB",
        "bank.Account$$SpringCGLIB$$0, bank.Account$$SpringCGLIB",
        "bank.Account$MockitoMock$77, bank.Account$MockitoMock",
        "bank.Account_$$_jvst3f_0, bank.Account_$$_jvst",
        "'[Lbank.Account;', '[Lbank.Account;'",
    })
    void names_of_classes_say_nothing_that_a_generator_made_up(String name, String stable) {
        assertThat(TypeNames.stable(name)).isEqualTo(stable);
    }

    @ParameterizedTest
    @CsvSource({"run, run", "lambda$run$0, run", "lambda$run$12, run", "lambda$new$1, new", "lambda$0, lambda$0"})
    void a_lambdas_method_goes_by_the_enclosing_one(String name, String stable) {
        assertThat(TypeNames.stableMethod(name)).isEqualTo(stable);
    }

    @Test
    void the_name_of_a_real_lambda_has_no_number() {
        Runnable lambda = () -> {};
        assertThat(TypeNames.stable(lambda.getClass().getName()))
                .isEqualTo(getClass().getName() + "$$Lambda");
    }
}
