package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ClassNamersTest {
    /** What one test says of its classes must not be known to another one. */
    private final String prefix = "namers" + System.nanoTime() + '/';

    private void names(String type, String... named) {
        int[] hashes = Stream.of(named)
                .mapToInt(name -> ClassNamers.hash(prefix + name))
                .toArray();
        ClassNamers.saw(ClassNamers.hash(prefix + type), hashes, hashes.length);
    }

    private boolean isOnlyWay(String inner, String outer) {
        return ClassNamers.isOnlyWay(prefix.replace('/', '.') + inner, prefix.replace('/', '.') + outer);
    }

    @Test
    void a_class_is_known_by_the_bytes_and_by_both_kinds_of_name() {
        byte[] bytes = "xa/b/C".getBytes();
        assertThat(ClassNamers.hash(bytes, 1, 5))
                .isEqualTo(ClassNamers.hash("a.b.C"))
                .isEqualTo(ClassNamers.hash("a/b/C"));
    }

    @Test
    void whoever_alone_names_a_class_is_the_only_way_to_it() {
        names("Main", "Outer");
        names("Outer", "Inner");
        names("Inner", "Outer");
        assertThat(isOnlyWay("Inner", "Outer")).isTrue();
        assertThat(isOnlyWay("Outer", "Inner")).isFalse();
    }

    @Test
    void another_class_that_names_it_is_another_way_also_when_it_comes_later() {
        names("Outer", "Inner");
        names("Inner");
        int before = ClassNamers.version();
        names("User", "Inner");
        assertThat(isOnlyWay("Inner", "Outer")).isFalse();
        assertThat(ClassNamers.version()).isNotEqualTo(before);
    }

    @Test
    void a_class_to_which_there_is_no_other_way_is_none_itself() {
        names("Outer", "Inner", "Middle");
        names("Middle", "Inner");
        names("Inner");
        assertThat(isOnlyWay("Inner", "Outer")).isTrue();
        names("User", "Middle");
        assertThat(isOnlyWay("Inner", "Outer")).isFalse();
    }

    @Test
    void what_reflection_asks_for_is_named() {
        names("Outer");
        ClassNamers.found(prefix + "Inner", prefix + "Outer");
        names("Inner");
        assertThat(isOnlyWay("Inner", "Outer")).isTrue();
        ClassNamers.found(prefix + "Inner", prefix + "User");
        assertThat(isOnlyWay("Inner", "Outer")).isFalse();
    }

    @Test
    void of_a_class_that_nobody_saw_nothing_is_known() {
        assertThat(isOnlyWay("Unseen", "Outer")).isFalse();
    }

    @Test
    void a_class_that_many_name_is_used_from_everywhere() {
        names("Inner");
        for (int i = 0; i < 100; i++) names("User" + i, "Inner");
        assertThat(isOnlyWay("Inner", "User1")).isFalse();
    }
}
