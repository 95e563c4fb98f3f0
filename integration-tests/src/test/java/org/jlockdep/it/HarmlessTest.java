package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.util.List;

/** The program under the agent prints and returns what it prints and returns without. */
final class HarmlessTest {
    private static final String PROGRAM = "programs.Chatter";
    private static final int CODE = 7;

    private static AgentProcess program(Jdk jdk) {
        return AgentProcess.on(jdk).main(PROGRAM, Integer.toString(CODE));
    }

    @EveryJdk
    void leaves_stdout_and_exit_code_alone(Jdk jdk) {
        AgentRun plain = program(jdk).run();
        assertThat(program(jdk).agent("").run())
                .exitedWith(CODE)
                .printed(plain.stdout())
                .saysOnStderr("the program's own words")
                .reportsNothing()
                .sumsUp();
    }

    @EveryJdk
    void prints_nothing_but_its_own_lines_on_stderr(Jdk jdk) {
        assertThat(program(jdk).agent("").run())
                .doesNotSayOnStderr("Unsafe")
                .doesNotSayOnStderr("WARNING")
                .doesNotSayOnStderr("Exception");
    }

    @EveryJdk
    void leaves_reflection_and_serialisation_alone(Jdk jdk) {
        AgentRun plain = AgentProcess.on(jdk).main("programs.Shape").run();
        assertThat(AgentProcess.on(jdk).agent("").main("programs.Shape").run())
                .exitedWith(0)
                .printed(plain.stdout());
    }

    @EveryJdk
    void what_the_program_lets_go_of_is_collected_soon(Jdk jdk) {
        for (String options : List.of("", "jdk=true")) {
            AgentRun run =
                    AgentProcess.on(jdk).agent(options).main("programs.LetsGo").run();
            assertThat(run).exitedWith(0).printed("all gone\nall gone\nall gone\n");
        }
    }

    @EveryJdk
    void is_harmless_when_attached_twice_and_says_so(Jdk jdk) {
        AgentRun plain = program(jdk).run();
        assertThat(program(jdk).agent("").agent("").run())
                .exitedWith(CODE)
                .printed(plain.stdout())
                .reportsNothing()
                .saysOnStderr("already");
    }

    @EveryJdk
    void reports_once_when_attached_twice(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .agent("")
                        .main("scenarios.deadlock.lock.AbbaLocks")
                        .run())
                .exitedWith(0)
                .reportsOnlyCircular(
                        "scenarios.deadlock.lock.AbbaLocks.left", "scenarios.deadlock.lock.AbbaLocks.right");
    }
}
