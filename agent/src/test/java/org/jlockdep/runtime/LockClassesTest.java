package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jlockdep.graph.LockKind;
import org.junit.jupiter.api.Test;

/** The runtime must not know the graph, so it has numbers where the graph has constants. */
final class LockClassesTest {
    @Test
    void kinds_are_the_ordinals_of_the_graphs_kinds() throws IllegalAccessException {
        Map<String, Integer> kinds = publicInts();
        assertThat(kinds).containsKeys("MONITOR", "LOCK");
        kinds.forEach((name, value) ->
                assertThat(value).as(name).isEqualTo(LockKind.valueOf(name).ordinal()));
    }

    private static Map<String, Integer> publicInts() throws IllegalAccessException {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (Field field : LockClasses.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == int.class) {
                constants.put(field.getName(), field.getInt(null));
            }
        }
        return constants;
    }

    @Test
    void there_is_room_for_every_kind() {
        for (LockKind kind : LockKind.values()) {
            String name = "LockClassesTest." + kind;
            int number = LockClasses.number(name, kind.ordinal());
            assertThat(LockClasses.name(number)).isEqualTo(name);
            assertThat(LockClasses.kind(number)).isEqualTo(kind.ordinal());
        }
    }

    @Test
    void a_lock_class_that_the_reader_has_no_room_for_yet_has_no_writer_as_far_as_it_knows() {
        assertThat(LockClasses.hasWriter(Integer.MAX_VALUE)).isFalse();
        int number = LockClasses.number("LockClassesTest.written", LockClasses.READ_WRITE);
        assertThat(LockClasses.hasWriter(number)).isFalse();
        LockClasses.sawWriter(number);
        assertThat(LockClasses.hasWriter(number)).isTrue();
    }

    @Test
    void one_name_in_two_kinds_is_two_lock_classes() {
        int monitor = LockClasses.number("LockClassesTest.both", LockClasses.MONITOR);
        int lock = LockClasses.number("LockClassesTest.both", LockClasses.LOCK);
        assertThat(monitor)
                .isNotEqualTo(lock)
                .isEqualTo(LockClasses.number("LockClassesTest.both", LockClasses.MONITOR));
    }
}
