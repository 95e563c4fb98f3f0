package org.jlockdep.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** In a JVM without the agent; with one, and an actuator that asks, it is an integration test. */
final class LockdepMetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();

    LockdepMetricsTest() {
        new LockdepMetrics().bindTo(registry);
    }

    @Test
    void no_agent_is_said() {
        assertThat(registry.get("jlockdep.active").gauge().value()).isZero();
    }

    @Test
    void what_nobody_looks_for_is_not_none_found() {
        assertThat(registry.get("jlockdep.findings")
                        .tag("level", "error")
                        .gauge()
                        .value())
                .isNaN();
        assertThat(registry.get("jlockdep.dependencies").gauge().value()).isNaN();
    }

    @Test
    void counters_stand_at_zero() {
        assertThat(registry.get("jlockdep.events").functionCounter().count()).isZero();
    }

    @Test
    void each_meter_is_described() {
        assertThat(registry.getMeters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(meter.getId().getDescription()).isNotBlank());
    }
}
