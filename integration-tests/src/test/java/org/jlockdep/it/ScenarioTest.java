package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every scenario on every JDK gets the answer that it asks for, and ends as it would without the agent. */
final class ScenarioTest {
    @TestFactory
    Stream<DynamicNode> scenarios_get_the_answer_they_expect() {
        return Jdks.all().stream().map(jdk -> dynamicContainer(jdk.toString(), on(jdk)));
    }

    private static Stream<DynamicNode> on(Jdk jdk) {
        return Scenario.all().stream()
                .filter(scenario -> scenario.runsOn(jdk))
                .map(scenario -> dynamicTest(jdk + ": " + scenario, () -> judge(scenario, jdk)));
    }

    private static void judge(Scenario scenario, Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent(scenario.expect().options())
                .main(scenario.program().getName())
                .run();
        AgentRunAssert answer = assertThat(run)
                .as("%s on %s", scenario, jdk)
                .exitedWith(0)
                .printed("")
                .sumsUp();
        if (scenario.isMisuse()) {
            answer.reportsOnlyMisuse(scenario.expect().misuse(), scenario.lockClasses())
                    .judgesThem(scenario.expect().level());
        } else if (scenario.isPrinted()) {
            answer.reportsOnlyCircular(scenario.lockClasses())
                    .judgesThem(scenario.expect().level());
        } else {
            answer.reportsNothing().countsErrors(0).countsWarnings(0);
        }
        if (scenario.isNoted()) {
            answer.countsSomeNotes();
        }
    }
}
