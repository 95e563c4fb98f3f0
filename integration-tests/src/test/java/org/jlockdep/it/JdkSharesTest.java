package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which JDKs a test runs on, if it does not run on each. */
final class JdkSharesTest {
    private static final Jdk OLDEST = jdk(8);
    private static final Jdk BUILD = jdk(17);
    private static final Jdk NEWEST = jdk(27);
    private static final List<Jdk> ALL = List.of(OLDEST, jdk(11), BUILD, jdk(21), jdk(25), NEWEST);

    private static Jdk jdk(int version) {
        return new Jdk(Path.of("jdk" + version), version);
    }

    private static Map<String, List<Jdk>> tests(int number) {
        Map<String, List<Jdk>> able = new LinkedHashMap<>();
        IntStream.range(0, number).forEach(i -> able.put("test" + i, ALL));
        return able;
    }

    private static Map<String, Set<Jdk>> shares(Map<String, List<Jdk>> able, Set<String> slow) {
        return JdkShares.of(able, slow, BUILD);
    }

    private static long timesOn(Jdk jdk, Map<String, Set<Jdk>> shares) {
        return shares.values().stream().filter(jdks -> jdks.contains(jdk)).count();
    }

    @Test
    void a_quick_test_runs_on_the_jdk_of_the_build_and_on_one_of_the_others() {
        assertThat(shares(tests(10), Set.of()).values())
                .allSatisfy(jdks -> assertThat(jdks).hasSize(2).contains(BUILD));
    }

    @Test
    void a_slow_test_runs_on_one() {
        assertThat(shares(tests(10), tests(10).keySet()).values())
                .allSatisfy(jdks -> assertThat(jdks).hasSize(1));
    }

    @Test
    void each_of_the_others_has_as_many_as_the_next() {
        Map<String, Set<Jdk>> shares = shares(tests(10), Set.of());
        ALL.stream()
                .filter(jdk -> !jdk.equals(BUILD))
                .forEach(jdk -> assertThat(timesOn(jdk, shares)).as("%s", jdk).isEqualTo(2));
    }

    @Test
    void no_jdk_goes_without_one_where_there_are_fewer_tests_than_jdks() {
        for (Set<String> slow : List.of(Set.<String>of(), tests(2).keySet())) {
            Map<String, Set<Jdk>> shares = shares(tests(2), slow);
            ALL.forEach(jdk -> assertThat(timesOn(jdk, shares)).as("%s", jdk).isPositive());
        }
    }

    @Test
    void what_is_left_over_goes_to_the_quick_ones_and_evenly() {
        Map<String, Set<Jdk>> shares = shares(tests(3), Set.of("test0"));
        assertThat(shares.get("test0")).hasSize(1);
        assertThat(shares.get("test1")).hasSize(3);
        assertThat(shares.get("test2")).hasSize(3);
    }

    @Test
    void what_one_jdk_alone_can_run_runs_there() {
        Map<String, List<Jdk>> able = tests(4);
        able.put("ofOldest", List.of(OLDEST));
        able.put("ofNewest", List.of(NEWEST));
        able.put("ofNone", List.of());
        Map<String, Set<Jdk>> shares = shares(able, new HashSet<>(List.of("ofNewest")));
        assertThat(shares.get("ofOldest")).containsExactly(OLDEST);
        assertThat(shares.get("ofNewest")).containsExactly(NEWEST);
        assertThat(shares.get("ofNone")).isEmpty();
    }
}
