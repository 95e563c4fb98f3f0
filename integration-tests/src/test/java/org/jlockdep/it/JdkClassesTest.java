package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JDK's own classes are watched when they are asked for, and go on as before. */
final class JdkClassesTest {
    private static final String TOUR = "programs.jdk.Tour";
    private static final int CODE = 7;

    /** Of the longest program here each run with everything watched is judged by all who ask for it. */
    private static final Map<Jdk, AgentRun> WATCHED = new ConcurrentHashMap<>();

    private static AgentRun watched(Jdk jdk) {
        return WATCHED.computeIfAbsent(jdk, each -> tour(each).agent("jdk=true").run());
    }

    private static AgentProcess tour(Jdk jdk) {
        return AgentProcess.on(jdk).main(TOUR, Integer.toString(CODE));
    }

    @EveryJdk(slow = true)
    void leaves_what_a_program_does_with_the_jdk_alone(Jdk jdk) {
        AgentRun plain = tour(jdk).run();
        assertThat(watched(jdk))
                .exitedWith(CODE)
                .printed(plain.stdout())
                .doesNotSayOnStderr("not transformed")
                .doesNotSayOnStderr("jlockdep: a hook failed: java.lang.NullPointerException")
                .sumsUp();
    }

    /** In Java 8 a selector does have its key lock and its cancelled keys in both orders. */
    @EveryJdk(since = 11, slow = true)
    void finds_no_certain_deadlock_in_the_jdk(Jdk jdk) {
        assertThat(watched(jdk)).exitedWith(CODE).reportsNoError();
    }

    /** The JVM trusts its own classes and would run a wrong one without a word. */
    @EveryJdk(slow = true)
    void passes_the_verifier(Jdk jdk) {
        assertThat(tour(jdk)
                        .jvm("-XX:+UnlockDiagnosticVMOptions", "-XX:+BytecodeVerificationLocal")
                        .agent("jdk=true")
                        .run())
                .exitedWith(CODE)
                .doesNotSayOnStderr("VerifyError")
                .doesNotSayOnStderr("not transformed")
                .sumsUp();
    }

    @EveryJdk
    void names_what_it_did_not_see_being_made_by_its_class(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("jdk=true")
                        .main("programs.jdk.Buffers")
                        .run())
                .exitedWith(0)
                .saysOnStderr("(java.lang.StringBuffer)");
    }

    @EveryJdk
    void watches_only_what_the_patterns_say(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("jdk=java.util.Hashtable")
                        .main("scenarios.deadlock.jdk.Vectors")
                        .run())
                .exitedWith(0)
                .reportsNothing();
    }

    @EveryJdk
    void watches_those_that_programs_share_by_default(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .main("scenarios.deadlock.jdk.Vectors")
                        .run())
                .exitedWith(0)
                .reportsOnlyCircular("scenarios.deadlock.jdk.Vectors.left", "scenarios.deadlock.jdk.Vectors.right");
    }

    @EveryJdk
    void leaves_them_alone_where_asked_to(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("jdk=false")
                        .main("scenarios.deadlock.jdk.Vectors")
                        .run())
                .exitedWith(0)
                .reportsNothing();
    }

    /** What the JDK does for itself while a program goes round in it is none of the program's locks. */
    @EveryJdk
    void says_nothing_of_the_jdk_alone(Jdk jdk) {
        assertThat(tour(jdk).agent("").run())
                .exitedWith(CODE)
                .reportsNothing()
                .countsErrors(0)
                .countsWarnings(0)
                .doesNotSayOnStderr("not transformed")
                .sumsUp();
    }
}
