package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every scenario on its JDKs gets the answer that it asks for, and ends as it would without the agent. And what it leaves
 * behind says off line what it said itself.
 */
final class ScenarioTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> scenarios_get_the_answer_they_expect() {
        Map<Scenario, Set<Jdk>> shares = shares();
        return Jdks.all().stream().map(jdk -> dynamicContainer(jdk.toString(), on(jdk, shares)));
    }

    private static Map<Scenario, Set<Jdk>> shares() {
        Map<Scenario, List<Jdk>> able = new LinkedHashMap<>();
        Scenario.all()
                .forEach(scenario -> able.put(
                        scenario, Jdks.all().stream().filter(scenario::holdsOn).toList()));
        return JdkShares.of(able, able.keySet()); // hundreds: each JDK has many of each kind
    }

    private Stream<DynamicNode> on(Jdk jdk, Map<Scenario, Set<Jdk>> shares) {
        return Scenario.allOn(jdk).stream()
                .filter(scenario -> shares.get(scenario).contains(jdk))
                .map(scenario -> dynamicTest(jdk + ": " + scenario, () -> judge(scenario, jdk)));
    }

    private void judge(Scenario scenario, Jdk jdk) throws IOException {
        Path file = folder.resolve(jdk + " " + scenario + ".jsonl");
        AgentRun run = run(scenario, jdk, file);
        answersAsExpected(scenario, run);
        Dumped dumped = Dumped.read(file);
        if (scenario.isNoted()) {
            assertThat(dumped.locksOfNotes()).as("%s", run).containsExactly(scenario.lockClasses());
        }
        assertThat(dumped.levelsPredicted()).as("%s", run).isEqualTo(dumped.levelsTold());
        assertThat(dumped.fingerprints())
                .as("%s", run)
                .containsAll(run.reports().stream().map(Report::fingerprint).toList());
    }

    private static AgentRun run(Scenario scenario, Jdk jdk, Path dump) {
        String options = scenario.expect().options();
        return AgentProcess.on(jdk)
                .light()
                .agent((options.isEmpty() ? "" : options + ",") + "dump='" + dump + "'")
                .main(scenario.program().getName())
                .run();
    }

    private static void answersAsExpected(Scenario scenario, AgentRun run) {
        AgentRunAssert answer =
                AgentRunAssert.assertThat(run).exitedWith(0).printed("").sumsUp();
        String[] locks = scenario.lockClasses().toArray(String[]::new);
        if (scenario.isMisuse()) {
            answer.reportsOnlyMisuse(scenario.expect().misuse(), locks)
                    .judgesThem(scenario.expect().level());
        } else if (scenario.isPrinted()) {
            answer.reportsOnlyCircular(locks).judgesThem(scenario.expect().level());
        } else {
            answer.reportsNothing().countsErrors(0).countsWarnings(0);
        }
        if (scenario.isNoted()) {
            answer.countsSomeNotes();
        }
    }
}
