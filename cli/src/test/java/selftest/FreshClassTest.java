package selftest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FreshClassTest {
    @Test
    void it_adds_nothing_but_a_name() throws Exception {
        Subject made = new FreshClass().extend(Mutex.class, "Some_A").newInstance();

        assertThat(made).isInstanceOf(Mutex.class);
        assertThat(made.getClass().getName()).isEqualTo("selftest.fresh.Some_A");
        assertThat(made.getClass().getDeclaredFields()).isEmpty();
        assertThat(made.getClass().getDeclaredMethods()).isEmpty();
    }
}
