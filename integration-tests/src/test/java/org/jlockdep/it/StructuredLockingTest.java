package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * HotSpot compiles a method only if its monitors are balanced in a way that the compilers can prove. A hook in the
 * wrong place makes a method run interpreted for ever, ten times slower, and nothing else shows it.
 */
final class StructuredLockingTest {
    private static final String PROGRAM = "programs.HotLocks";
    private static final List<String> METHODS = List.of(
            "block",
            "nestedBlocks",
            "method",
            "staticMethod",
            "blockThatThrows",
            "methodThatThrows",
            "blockThatReturns",
            "lock");

    @EveryJdk
    void methods_that_lock_are_still_compiled_by_the_optimising_compiler(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("")
                // One compilation at a time and no inlining: each method then has a line of its own in a known tier.
                .jvm("-Xbatch", "-XX:+PrintCompilation", "-XX:CompileCommand=quiet")
                .jvm("-XX:CompileCommand=dontinline," + PROGRAM + "::*")
                .main(PROGRAM)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0);
        List<String> lines = run.stdout()
                .lines()
                .filter(line -> line.contains(PROGRAM + "::"))
                .toList();
        assertThat(lines).noneMatch(line -> line.contains("not compilable") || line.contains("COMPILE SKIPPED"));
        for (String method : METHODS) {
            assertThat(lines).as(method).anyMatch(compiledInTierFour(method));
        }
    }

    /** Java 8 has another name for that, and compiles what is off the known path into the hooks. */
    @EveryJdk(since = 9)
    void what_is_off_the_known_path_is_compiled_on_its_own(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("")
                .jvm("-Xbatch", "-XX:+UnlockDiagnosticVMOptions", "-XX:+PrintCompilation", "-XX:+PrintInlining")
                .main(PROGRAM)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0);
        assertThat(run.stdout().lines())
                .filteredOn(line -> line.matches(".*@ \\d+ .*HeldLocks::(enterAnew|lockAnew) .*"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("don't inline by annotation"));
    }

    /** As in {@code    81   45  s!b  4       programs.HotLocks::method (13 bytes)}. */
    private static Predicate<String> compiledInTierFour(String method) {
        return Pattern.compile("^ *\\d+ +\\d+ [ sbn!%]+ 4 +" + PROGRAM + "::" + method + " \\(\\d+ bytes\\)$")
                .asPredicate();
    }
}
