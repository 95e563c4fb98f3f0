package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tests of a suite end otherwise, and not by luck alone. */
final class SuiteEndsTest {
    private static final String PASSED = "passed";
    private static final String FAILED = "failure AssertionError";
    private static final String ERROR = "error TimeoutException";

    private final SuiteEnds plain = new SuiteEnds();
    private final SuiteEnds watched = new SuiteEnds();

    private static void run(SuiteEnds ends, Map<String, List<String>> run) {
        ends.add(new SuiteResults(run, null));
    }

    private static void run(SuiteEnds ends, String end) {
        run(ends, Map.of("a.Test.works()", List.of(end)));
    }

    @Test
    void what_ends_alike_does_not_differ() {
        run(plain, PASSED);
        run(watched, PASSED);
        assertThat(watched.neverAsIn(plain)).isEmpty();
    }

    @Test
    void what_fails_each_time_and_never_did_before_differs_however_it_fails() {
        run(plain, PASSED);
        run(plain, PASSED);
        run(watched, FAILED);
        run(watched, ERROR);
        assertThat(watched.neverAsIn(plain)).containsOnlyKeys("a.Test.works()");
    }

    @Test
    void what_fails_without_the_agent_as_well_is_luck() {
        run(plain, PASSED);
        run(plain, FAILED);
        run(watched, FAILED);
        run(watched, FAILED);
        assertThat(watched.neverAsIn(plain)).isEmpty();
    }

    @Test
    void what_is_missing_or_comes_twice_differs() {
        run(plain, Map.of("a.Test.once()", List.of(PASSED), "a.Test.gone()", List.of(PASSED)));
        run(watched, Map.of("a.Test.once()", List.of(PASSED, PASSED), "a.Test.more()", List.of(PASSED)));
        assertThat(watched.neverAsIn(plain))
                .containsEntry("a.Test.gone()", "[[passed]] became [[missing]]")
                .containsEntry("a.Test.more()", "[[missing]] became [[passed]]")
                .containsEntry("a.Test.once()", "[[passed]] became [[passed, passed]]");
    }
}
