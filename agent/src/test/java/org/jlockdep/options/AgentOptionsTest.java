package org.jlockdep.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOptionsTest {
    @Test
    void nothing_given_means_the_defaults() {
        AgentOptions options = tail("");

        assertThat(options.enabled()).isTrue();
        assertThat(options.quiet()).isFalse();
        assertThat(options.strict()).isFalse();
        assertThat(options.depth()).isEqualTo(32);
        assertThat(options.output(1)).isEmpty();
        assertThat(options.classes().matches("bank.Account")).isTrue();
        assertThat(options.jdk().test("java.util.Vector")).isTrue();
        assertThat(options.jdk().test("java.util.jar.JarFile")).isFalse();
    }

    @Test
    void this_jvm_gives_nothing_but_the_tail() {
        assertThat(AgentOptions.of("depth=5").depth()).isEqualTo(5);
    }

    @Test
    void each_form_gives_a_value() {
        assertThat(tail("depth=5").depth()).isEqualTo(5);
        assertThat(AgentOptions.of("", properties("jlockdep.depth", "6"), Map.of())
                        .depth())
                .isEqualTo(6);
        assertThat(AgentOptions.of("", new Properties(), Map.of("JLOCKDEP_DEPTH", "7"))
                        .depth())
                .isEqualTo(7);
    }

    @Test
    void the_tail_is_stronger_than_a_property_and_that_than_the_environment() {
        Properties property = properties("jlockdep.depth", "6");
        Map<String, String> environment = Map.of("JLOCKDEP_DEPTH", "7");

        assertThat(AgentOptions.of("depth=5", property, environment).depth()).isEqualTo(5);
        assertThat(AgentOptions.of("", property, environment).depth()).isEqualTo(6);
    }

    @Test
    void the_default_of_a_property_list_counts_as_given() {
        Properties properties = new Properties(properties("jlockdep.depth", "6"));

        assertThat(AgentOptions.of("", properties, Map.of()).depth()).isEqualTo(6);
    }

    @Test
    void an_empty_environment_variable_is_not_set() {
        assertThat(AgentOptions.of("", new Properties(), Map.of("JLOCKDEP_DEPTH", "", "JLOCKDEP_TYPO", ""))
                        .depth())
                .isEqualTo(32);
    }

    @Test
    void names_that_are_not_ours_are_left_alone() {
        Properties properties = properties("jlockdepth", "x");
        properties.put("user.dir", "/");
        properties.put(new Object(), new Object());

        assertThat(AgentOptions.of("", properties, Map.of("PATH", "/bin", "JLOCKDEPTH", "x"))
                        .tail())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "detph=5    | unknown agent option 'detph': the nearest known one is 'depth'",
                "Depth=5    | unknown agent option 'Depth': the nearest known one is 'depth'",
                "exlude=a.* | unknown agent option 'exlude': the nearest known one is 'exclude'",
                "=5         | unknown agent option '': the nearest known one is 'jdk'",
                "depth=     | agent option 'depth' is '': expected a whole number from 1 to 1024",
                "depth=0    | agent option 'depth' is '0': expected a whole number from 1 to 1024",
                "depth=1025 | agent option 'depth' is '1025': expected a whole number from 1 to 1024",
                "depth=1e2  | agent option 'depth' is '1e2': expected a whole number from 1 to 1024",
                "strict=yes | agent option 'strict' is 'yes': expected true or false",
                "strict=TRUE | agent option 'strict' is 'TRUE': expected true or false",
                "depth=1,depth=1 | agent option 'depth' is given twice",
            })
    void a_mistake_in_the_tail_is_named(String tail, String message) {
        assertThatThrownBy(() -> tail(tail))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessage(message);
    }

    @Test
    void a_mistake_in_a_property_is_named_as_it_is_written_there() {
        assertThatThrownBy(() -> AgentOptions.of("", properties("jlockdep.qiet", "true"), Map.of()))
                .hasMessage("unknown system property 'jlockdep.qiet': the nearest known one is 'jlockdep.quiet'");
        assertThatThrownBy(() -> AgentOptions.of("", properties("jlockdep.quiet", ""), Map.of()))
                .hasMessage("system property 'jlockdep.quiet' is '': expected true or false");
    }

    @Test
    void a_mistake_in_the_environment_is_warned_of_as_it_is_written_there() {
        assertThat(AgentOptions.of("", new Properties(), Map.of("JLOCKDEP_ENABLE", "false"))
                        .warnings())
                .containsExactly("unknown environment variable 'JLOCKDEP_ENABLE':"
                        + " the nearest known one is 'JLOCKDEP_ENABLED'");
        assertThat(AgentOptions.of("", new Properties(), Map.of("JLOCKDEP_DEPTH", "deep"))
                        .warnings())
                .containsExactly(
                        "environment variable 'JLOCKDEP_DEPTH' is 'deep': expected a whole number from 1 to 1024");
    }

    @Test
    void a_mistake_in_the_environment_changes_nothing_else() {
        AgentOptions options =
                AgentOptions.of("", new Properties(), Map.of("JLOCKDEP_JAR", "a.jar", "JLOCKDEP_DEPTH", "6"));

        assertThat(options.warnings()).hasSize(1);
        assertThat(options.depth()).isEqualTo(6);
        assertThat(options.enabled()).isTrue();
    }

    @Test
    void a_mistake_is_named_also_where_a_stronger_form_overrides_it() {
        assertThatThrownBy(() -> AgentOptions.of("depth=5", properties("jlockdep.depth", "deep"), Map.of()))
                .hasMessageStartingWith("system property 'jlockdep.depth'");
    }

    @Test
    void of_several_mistakes_the_same_one_is_named_each_time() {
        Properties properties = properties("jlockdep.c", "1");
        properties.setProperty("jlockdep.a", "1");
        properties.setProperty("jlockdep.b", "1");

        assertThatThrownBy(() -> AgentOptions.of("", properties, Map.of())).hasMessageContaining("'jlockdep.a'");
    }

    @Test
    void the_message_stays_on_one_line_whatever_was_written() {
        assertThatThrownBy(() -> tail("depth='1\n2\u0085'")).hasMessageStartingWith("agent option 'depth' is '1?2?':");
    }

    @Test
    void include_and_exclude_together_choose_the_classes() {
        ClassPatterns classes = tail("include=bank.*:shop.*,exclude=*.dto.*").classes();

        assertThat(classes.matches("shop.Cart")).isTrue();
        assertThat(classes.matches("bank.dto.Account")).isFalse();
        assertThat(classes.matches("zoo.Lion")).isFalse();
    }

    @Test
    void an_empty_exclude_takes_a_weaker_one_back() {
        Map<String, String> environment = Map.of("JLOCKDEP_EXCLUDE", "bank.*");

        assertThat(AgentOptions.of("exclude=", new Properties(), environment)
                        .classes()
                        .matches("bank.Account"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"include=", "include=a::b", "include=:a", "include=a:", "exclude=a/b/*", "exclude=a. b"})
    void a_pattern_that_can_match_nothing_is_a_mistake(String tail) {
        assertThatThrownBy(() -> tail(tail))
                .hasMessageContaining("expected class name patterns such as com.acme.*, separated by ':'");
    }

    @Test
    void the_jdk_is_watched_in_whole_or_in_part() {
        assertThat(tail("jdk=true").jdk().test("java.util.Vector")).isTrue();
        assertThat(tail("jdk=java.util.*:java.io.*").jdk().test("java.util.Vector"))
                .isTrue();
        assertThat(tail("jdk=java.util.*:java.io.*").jdk().test("java.net.URL")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "yes", "", "java.util.*:false"})
    void a_misspelt_word_is_no_pattern_of_jdk_classes(String value) {
        assertThatThrownBy(() -> tail("jdk=" + value))
                .hasMessageContaining("expected auto, true, false, or class name patterns");
    }

    @Test
    void the_process_id_becomes_part_of_the_file_name() {
        assertThat(tail("output=/tmp/lock-%p-%p.txt").output(4711)).contains("/tmp/lock-4711-4711.txt");
        assertThat(tail("output=100%.txt").output(4711)).contains("100%.txt");
    }

    @Test
    void an_option_is_added_as_if_it_stood_in_the_tail() {
        assertThat(AgentOptions.defaults().with("depth", "5").with("depth", "6").tail())
                .isEqualTo("depth=6");
        assertThatThrownBy(() -> AgentOptions.defaults().with("depht", "5"))
                .hasMessage("unknown agent option 'depht': the nearest known one is 'depth'");
    }

    @Test
    void the_tail_holds_what_was_given_in_any_form() {
        AgentOptions options = AgentOptions.of(
                "output='a, b.txt'", properties("jlockdep.depth", "6"), Map.of("JLOCKDEP_JDK", "java.util.*"));

        assertThat(options.tail()).isEqualTo("jdk=java.util.*,output='a, b.txt',depth=6");
    }

    @Test
    void any_value_survives_the_way_through_the_tail() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String name = randomName(random);
            AgentOptions options = AgentOptions.defaults().with("output", name).with("strict", "true");

            AgentOptions back = tail(options.tail());

            assertThat(back.output(0)).as("seed %d", seed).isEqualTo(options.output(0));
            assertThat(back.strict()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void the_dump_s_name_tells_one_jvm_from_another() {
        assertThat(AgentOptions.defaults().dump()).isEmpty();
        assertThat(tail("dump=d/%h-%p-%t.jsonl").dump().map(file -> file.fill(4711, 0, "ci7")))
                .hasValueSatisfying(name -> assertThat(name).matches("d/ci7-4711-\\d{8}-\\d{6}\\.jsonl"));
    }

    @Test
    void the_table_has_a_row_of_four_cells_for_each_option() {
        assertThat(AgentOptions.markdownTable().split("\n"))
                .hasSize(2 + 27)
                .allMatch(row -> row.matches("\\|([^|]+\\|){4}"))
                .contains("| `depth` | a whole number from 1 to 1024 | `32` | Frames of each stack in a report. |");
    }

    private static String randomName(Random random) {
        String odd = "a'\",=: \\%\t\u00e9\ud83d\ude00";
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            name.append(odd.charAt(random.nextInt(odd.length())));
        }
        return name.toString();
    }

    private static AgentOptions tail(String tail) {
        return AgentOptions.of(tail, new Properties(), Map.of());
    }

    private static Properties properties(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return properties;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "500ms, 500", "10s, 10000", "2m, 120000", "1h, 3600000", "24h, 86400000"})
    void a_time_has_a_unit(String text, long millis) {
        assertThat(tail("deadlockcheck=" + text).deadlockCheckMillis()).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "s", "-1s", "10 s", "1.5s", "25h", "99999999999999h", "10S"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> tail("deadlockcheck=" + text))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("500ms, 10s or 2m");
    }

    @Test
    void a_deadlock_lets_the_jvm_go_on_unless_it_is_told_otherwise() {
        assertThat(tail("").exitsOnDeadlock()).isFalse();
        assertThat(tail("").deadlockCheckMillis()).isEqualTo(10_000);
        assertThat(tail("ondeadlock=exit").exitsOnDeadlock()).isTrue();
        assertThat(tail("").exitCode()).isZero();
        assertThat(tail("failon=note").failOn()).isEqualTo("note");
    }
}
