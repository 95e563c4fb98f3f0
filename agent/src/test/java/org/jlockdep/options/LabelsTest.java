package org.jlockdep.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which program a JVM is: said by the user, or by what OpenTelemetry is told. */
final class LabelsTest {
    private static String labels(String tail, Map<String, String> environment) {
        Labels labels = AgentOptions.of(tail, new Properties(), environment).labels();
        return labels.service() + "|" + labels.version() + "|" + labels.environment();
    }

    private static String labels(String tail) {
        return labels(tail, Map.of());
    }

    @Test
    void who_says_nothing_has_none() {
        assertThat(labels("")).isEqualTo("||");
    }

    @Test
    void labels_are_given_with_or_without_quotes_and_other_options_go_on_behind_them() {
        assertThat(labels("labels=service=orders,version=1.2,environment=production,depth=5"))
                .isEqualTo("orders|1.2|production");
        assertThat(labels("depth=5,labels='version=1.2,service=orders',quiet=true"))
                .isEqualTo("orders|1.2|");
        assertThat(labels("labels=service=orders")).isEqualTo("orders||");
        assertThat(labels("", Map.of("JLOCKDEP_LABELS", "service=orders,environment=test")))
                .isEqualTo("orders||test");
    }

    @Test
    void what_is_given_reaches_another_jvm() {
        AgentOptions given = AgentOptions.of("labels=service=orders,version=1.2", new Properties(), Map.of());
        assertThat(labels(given.tail())).isEqualTo("orders|1.2|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "service=a,service=b", "name=orders", "service=a\tb", "=x"})
    void what_is_no_label_is_refused_by_name(String value) {
        assertThatThrownBy(() -> labels("labels='" + value + "'"))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("labels")
                .hasMessageContaining("service=TEXT, version=TEXT and environment=TEXT");
    }

    @Test
    void a_label_that_belongs_to_no_labels_is_an_unknown_option() {
        assertThatThrownBy(() -> labels("depth=5,version=1.2")).isInstanceOf(InvalidOptionException.class);
    }

    @Test
    void opentelemetry_has_said_it_already() {
        Map<String, String> environment = Map.of(
                "OTEL_SERVICE_NAME",
                "orders",
                "OTEL_RESOURCE_ATTRIBUTES",
                "service.name=other, service.version=1.2+3,deployment.environment.name=pre%20production,k8s.pod.name=x");
        assertThat(labels("", environment)).isEqualTo("orders|1.2+3|pre production");
        assertThat(labels("labels=service=mine", environment)).isEqualTo("mine|1.2+3|pre production");
    }

    @Test
    void the_attributes_name_the_service_and_the_older_name_of_the_environment_is_known() {
        assertThat(labels("", Map.of("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment=test,service.name=orders")))
                .isEqualTo("orders||test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",,", "service.name", "=x", "service.name=%0A", "service.version=\u0007"})
    void what_makes_no_sense_there_is_passed_over(String attributes) {
        assertThat(labels("", Map.of("OTEL_RESOURCE_ATTRIBUTES", attributes))).isEqualTo("||");
        assertThat(labels("", Map.of("OTEL_RESOURCE_ATTRIBUTES", "service.name=100%,x")))
                .isEqualTo("100%||");
    }
}
