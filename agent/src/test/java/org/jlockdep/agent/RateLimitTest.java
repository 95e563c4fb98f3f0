package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
    private static final long BEGIN = TimeUnit.HOURS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    @Test
    void the_minute_begins_with_the_first() {
        RateLimit limit = new RateLimit(2);

        assertThat(limit.allows(BEGIN)).isTrue();
        assertThat(limit.allows(BEGIN + MINUTE - 2)).isTrue();
        assertThat(limit.allows(BEGIN + MINUTE - 1)).isFalse();
        assertThat(limit.nanosToRoom(BEGIN + MINUTE - 1)).isEqualTo(1);
        assertThat(limit.allows(BEGIN + MINUTE)).isTrue();
        assertThat(limit.allows(BEGIN + 2 * MINUTE - 1)).isTrue();
        assertThat(limit.allows(BEGIN + 2 * MINUTE - 1)).isFalse();
    }

    @Test
    void room_that_was_not_used_does_not_add_up() {
        RateLimit limit = new RateLimit(1);

        assertThat(limit.allows(BEGIN)).isTrue();
        assertThat(limit.allows(BEGIN + 10 * MINUTE)).isTrue();
        assertThat(limit.allows(BEGIN + 10 * MINUTE)).isFalse();
    }

    @Test
    void none_at_all_never_has_room() {
        RateLimit limit = new RateLimit(0);

        assertThat(limit.allows(BEGIN)).isFalse();
        assertThat(limit.nanosToRoom(BEGIN)).isZero();
    }
}
