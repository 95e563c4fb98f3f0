package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OldActivationsTest {
    /** Frames as {@code method:line}, the innermost first, as the JVM gives them. */
    private static StackTraceElement[] stack(String... frames) {
        return Stream.of(frames)
                .map(frame -> frame.split(":"))
                .map(frame -> new StackTraceElement("A", frame[0], "A.java", Integer.parseInt(frame[1])))
                .toArray(StackTraceElement[]::new);
    }

    @Test
    void what_stands_where_it_stood_has_not_returned() {
        assertThat(OldActivations.unfinished(stack("take:9", "loop:5", "main:1"), stack("take:9", "loop:5", "main:1")))
                .containsExactly(stack("main:1", "loop:5", "take:9"));
    }

    @Test
    void a_frame_on_another_line_is_the_same_and_what_it_calls_is_new() {
        assertThat(OldActivations.unfinished(stack("take:9", "loop:5", "main:1"), stack("take:9", "loop:6", "main:1")))
                .containsExactly(stack("main:1", "loop:5"));
    }

    @Test
    void a_frame_whose_line_is_not_known_any_more_has_not_returned() {
        assertThat(OldActivations.unfinished(stack("take:9", "loop:5", "run:1"), stack("take:-1", "loop:-1", "run:1")))
                .containsExactly(stack("run:1", "loop:5", "take:9"));
    }

    @Test
    void what_has_returned_or_come_since_does_not_count() {
        assertThat(OldActivations.unfinished(stack("take:9", "main:1"), stack("give:3", "main:1")))
                .containsExactly(stack("main:1"));
        assertThat(OldActivations.unfinished(stack("main:1"), stack("give:3", "main:1")))
                .containsExactly(stack("main:1"));
        assertThat(OldActivations.unfinished(stack("run:1"), stack("main:1"))).isEmpty();
    }
}
