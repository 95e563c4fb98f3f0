package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsedClassesTest {
    static class One {
        static int field;
    }

    static class Other {
        static int call(Object any) {
            return any.hashCode();
        }
    }

    private static StackTraceElement here(int ignored) {
        return new Throwable().getStackTrace()[1];
    }

    private static StackTraceElement here() {
        return new Throwable().getStackTrace()[1];
    }

    @Test
    void fields_calls_and_instances_of_a_line_are_its_uses_in_their_order() {
        StackTraceElement at = here(One.field + Other.call(new StringBuilder()));

        assertThat(used(at))
                .containsSubsequence(One.class.getName(), StringBuilder.class.getName(), Other.class.getName());
    }

    @Test
    void a_line_beside_it_uses_nothing_of_that() {
        StackTraceElement at = here();
        int sum = One.field;

        assertThat(sum).isZero();
        assertThat(used(at)).containsExactly(UsedClassesTest.class.getName());
    }

    @Test
    void constants_are_uses_where_classes_are_asked_for_by_reflection() throws ClassNotFoundException {
        StackTraceElement[] at = {null};
        Class<?> asked = asked(at[0] = here(), Class.forName("java.lang.Integer"), Long.class);

        assertThat(asked).isEqualTo(Integer.class);
        assertThat(used(at[0])).contains("java.lang.Integer", "java.lang.Long");
    }

    @Test
    void constants_alone_are_none() {
        StackTraceElement[] at = {null};
        Class<?> asked = asked(at[0] = here(), Integer.class, Long.class);

        assertThat(asked).isEqualTo(Integer.class);
        assertThat(used(at[0])).doesNotContain("java.lang.Integer", "java.lang.Long");
    }

    @Test
    void without_line_numbers_all_of_the_method_counts() {
        List<String> all = UsedClasses.of(classFile(), "a_line_beside_it_uses_nothing_of_that", -1);

        assertThat(all).contains(One.class.getName());
    }

    private static Class<?> asked(StackTraceElement at, Class<?>... types) {
        return types[0];
    }

    private static List<String> used(StackTraceElement frame) {
        return UsedClasses.of(classFile(), frame.getMethodName(), frame.getLineNumber());
    }

    private static byte[] classFile() {
        try (InputStream in = UsedClassesTest.class.getResourceAsStream("UsedClassesTest.class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
