package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Scripts that take locks, by whatever their language makes of a call. */
final class DynamicLanguagesTest {
    /** On a busy machine JRuby alone needs a minute to start. */
    private static final Duration LONG = Duration.ofMinutes(4);

    /** Groovy 4.0.24 reads the JDK's class files when it compiles, and knows those of up to Java 24. */
    static final int LAST_OF_GROOVY = 24;

    private static final String GROOVY = "groovy.ui.GroovyMain";
    private static final String RUBY = "org.jruby.Main";

    @EveryJdk(slow = true, until = LAST_OF_GROOVY)
    void groovy_s_locks_go_by_their_fields_and_lines(Jdk jdk) throws URISyntaxException {
        assertThat(run(jdk, "groovy", GROOVY, "bank.groovy", "both"))
                .exitedWith(0)
                .printed("done\n")
                .reportsCircular("Bank.left", "Bank.right")
                .reportsCircular("Bank.table", "Bank.permits")
                .saysOnStderr("at: Bank.refund(bank.groovy:22)");
    }

    @EveryJdk(slow = true, until = LAST_OF_GROOVY)
    void one_order_in_groovy_is_clean(Jdk jdk) throws URISyntaxException {
        assertThat(run(jdk, "groovy", GROOVY, "bank.groovy", "one"))
                .exitedWith(0)
                .printed("done\n")
                .reportsNothing();
    }

    /** Which takes them by reflection; so all go by the one place where JRuby does that. */
    @EveryJdk(slow = true)
    void jruby_s_locks_are_seen(Jdk jdk) throws URISyntaxException {
        assertThat(run(jdk, "jruby", RUBY, "bank.rb", "both"))
                .exitedWith(0)
                .printed("done\n")
                .reportsCircularMatching("org\\.jruby\\.javasupport\\..*:invoke\\(\\).*")
                .saysOnStderr("bank.rb:");
    }

    @EveryJdk(slow = true)
    void one_order_in_jruby_is_clean(Jdk jdk) throws URISyntaxException {
        assertThat(run(jdk, "jruby", RUBY, "bank.rb", "one"))
                .exitedWith(0)
                .printed("done\n")
                .reportsNothing();
    }

    private static AgentRun run(Jdk jdk, String library, String main, String script, String orders)
            throws URISyntaxException {
        Path file = Path.of(
                DynamicLanguagesTest.class.getResource("/scripts/" + script).toURI());
        List<Path> jars = Build.library(library);
        return AgentProcess.on(jdk)
                .agent("")
                .classpath(jars)
                .within(LONG)
                .main(main, file.toString(), orders)
                .run();
    }
}
