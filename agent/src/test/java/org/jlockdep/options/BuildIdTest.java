package org.jlockdep.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BuildIdTest {
    private static final Map<String, String> GITHUB = Map.of("GITHUB_RUN_ID", "812", "GITHUB_RUN_ATTEMPT", "2");

    @Test
    void without_a_word_there_is_none() {
        assertThat(AgentOptions.of("", new Properties(), Map.of()).build()).isEmpty();
    }

    @Test
    void the_ci_system_says_which_build_runs() {
        assertThat(AgentOptions.of("", new Properties(), GITHUB).build()).isEqualTo("github-812.2");
        assertThat(BuildId.of(Map.of("CI_PIPELINE_ID", "7"))).isEqualTo("gitlab-7");
        assertThat(BuildId.of(Map.of("GITHUB_RUN_ID", ""))).isEmpty();
    }

    @Test
    void the_user_knows_better() {
        assertThat(AgentOptions.of("build=nightly", new Properties(), GITHUB).build())
                .isEqualTo("nightly");
        assertThat(BuildId.of(Map.of("GITHUB_RUN_ID", "812", "JLOCKDEP_BUILD", "nightly")))
                .isEqualTo("nightly");
    }

    @Test
    void it_stays_when_an_option_is_added() {
        AgentOptions options = AgentOptions.of("", new Properties(), GITHUB).with("depth", "3");
        assertThat(options.build()).isEqualTo("github-812.2");
    }

    @Test
    void a_long_one_keeps_its_end() {
        assertThat(BuildId.of(Map.of("BUILD_TAG", "folder".repeat(50) + "-17")))
                .hasSize(200)
                .endsWith("-17");
    }

    @Test
    void what_no_line_can_show_is_none() {
        Properties none = new Properties();
        assertThatThrownBy(() -> AgentOptions.of("build=a\tb", none, Map.of()))
                .hasMessageContaining("'build'")
                .hasMessageContaining("expected a text without control characters");
    }
}
