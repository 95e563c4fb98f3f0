package programs.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.metrics.MetricsEndpoint;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scenarios.Turns;

/** Asks its own actuator how many deadlocks are predicted, before and after it nests two locks in both orders. */
public final class Metered {
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();

    private Metered() {}

    @Configuration
    @EnableAutoConfiguration
    static class Meters {
        /** By name, since the jar is a file for this build. Others write {@code new LockdepMetrics()}. */
        @Bean
        MeterBinder lockdep() throws ReflectiveOperationException {
            Class<?> metrics = Class.forName("org.jlockdep.micrometer.LockdepMetrics");
            return (MeterBinder) metrics.getConstructor().newInstance();
        }
    }

    private static void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                Thread.yield();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Meters.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.jmx.enabled=true",
                        "spring.main.banner-mode=off",
                        "management.endpoints.jmx.exposure.include=metrics");
        try (ConfigurableApplicationContext context = application.run()) {
            MetricsEndpoint actuator = context.getBean(MetricsEndpoint.class);
            System.out.println("active " + measured(actuator, "jlockdep.active", Collections.emptyList()));
            System.out.println("errors " + errors(actuator));
            Turns.take(() -> nest(LEFT, RIGHT), () -> nest(RIGHT, LEFT));
            while (errors(actuator) == 0) Thread.sleep(10); // until the analyzer has learnt it
            System.out.println("errors " + errors(actuator));
        }
    }

    private static double errors(MetricsEndpoint actuator) {
        return measured(actuator, "jlockdep.findings", Collections.singletonList("level:error"));
    }

    private static double measured(MetricsEndpoint actuator, String meter, List<String> tags) {
        return actuator.metric(meter, tags).getMeasurements().get(0).getValue();
    }
}
