package org.jlockdep.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockListTest {
    private static List<String> parsed(String tail) {
        return AgentOptions.of(tail, new Properties(), Map.of()).locks().stream()
                .map(lock -> lock.type() + " " + lock.acquire() + " " + lock.attempt() + " " + lock.release())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "locks=com.acme.Mutex:acquire/attempt/release:Gate:enter//leave",
                "locks='com.acme.Mutex:acquire/attempt/release,Gate:enter//leave'",
            })
    void entries_stand_one_behind_the_other(String tail) {
        assertThat(parsed(tail)).containsExactly("com.acme.Mutex acquire attempt release", "Gate enter  leave");
    }

    @Test
    void a_lock_may_be_one_that_is_only_tried() {
        assertThat(parsed("locks=com.acme.Lease$Held:/take/give")).containsExactly("com.acme.Lease$Held  take give");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.Mutex                            | com.acme.Mutex",
                "com.acme.Mutex:acquire/release            | com.acme.Mutex:acquire/release",
                "com.acme.Mutex:acquire/attempt/           | com.acme.Mutex:acquire/attempt/",
                "com.acme.Mutex://release                  | com.acme.Mutex://release",
                "com/acme/Mutex:acquire/attempt/release    | com/acme/Mutex:acquire/attempt/release",
                "Good:a/b/c:com..Bad:acquire/attempt/release | com..Bad:acquire/attempt/release",
                "Good:a/b/c:Bad:acq uire/attempt/release   | Bad:acq uire/attempt/release",
                "Good:a/b/c:                               | ",
            })
    void an_entry_that_makes_no_sense_is_named(String value, String entry) {
        String named = entry == null ? "" : entry;
        assertThatThrownBy(() -> parsed("locks=" + value))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("locks")
                .hasMessageContaining("has the entry '" + named + "'")
                .hasMessageContaining("com.acme.Mutex:acquire/attempt/release");
    }
}
