package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class OpenedFieldTest {
    private int opened;

    /** Opens nothing: what the tests read is not in a module. */
    private final Instrumentation instrumentation = (Instrumentation) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Instrumentation.class}, (proxy, method, arguments) -> {
                opened++;
                return null;
            });

    private static class Above {
        private final String name = "above";
    }

    private static class Sample extends Above {
        private final String name = "below";
        private final long number = 7;
    }

    @Test
    void each_type_that_has_such_a_field_is_read_and_opened_once() {
        OpenedField name = new OpenedField(instrumentation, "name");
        assertThat(name.of(new Sample(), Sample.class)).isEqualTo("below");
        assertThat(name.of(new Sample(), Above.class)).isEqualTo("above");
        assertThat(name.of(new Sample(), Sample.class)).isEqualTo("below");
        assertThat(opened).isEqualTo(2);
    }

    @Test
    void a_number_comes_boxed() {
        assertThat(new OpenedField(instrumentation, "number").of(new Sample(), Sample.class))
                .isEqualTo(7L);
    }

    @Test
    void where_there_is_no_such_field_nobody_is_asked_again() {
        OpenedField none = new OpenedField(instrumentation, "number");
        assertThat(none.of(new Above(), Above.class)).isNull();
        assertThat(none.of(new Sample(), Sample.class)).isNull();
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void what_does_not_exist_has_no_fields_and_proves_nothing() {
        OpenedField name = new OpenedField(instrumentation, "name");
        assertThat(name.of(null, Sample.class)).isNull();
        assertThat(name.of(new Sample(), Sample.class)).isEqualTo("below");
    }
}
