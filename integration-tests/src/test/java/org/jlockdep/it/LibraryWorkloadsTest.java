package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Large libraries at work: the same results as without the agent, and no deadlock where there is none. */
final class LibraryWorkloadsTest {
    @TempDir
    Path folder;

    private AgentProcess program(Jdk jdk, String library, String program) {
        return AgentProcess.on(jdk)
                .classpath(Build.library(library))
                .main(program, folder.resolve(jdk.toString()).toString());
    }

    /**
     * At times there is a note: whoever puts a page into a cache's segment that is too small does so under the monitors of
     * the old one and of the new one, which takes the old one's place. The other order does not occur.
     */
    @EveryJdk
    void h2_works_as_before(Jdk jdk) {
        String expected = """
                0 32 960
                1 32 2880
                2 32 4800
                3 32 6720
                failures 0
                """;
        assertThat(program(jdk, "h2", "programs.h2.H2Workload").agent("").run())
                .exitedWith(0)
                .printed(expected + expected)
                .reportsNothing()
                .countsErrors(0)
                .countsWarnings(0)
                .sumsUp();
    }

    @EveryJdk(slow = true)
    void tomcat_works_as_before(Jdk jdk) {
        assertThat(program(jdk, "tomcat", "programs.tomcat.TomcatRequests")
                        .agent("")
                        .run())
                .exitedWith(0)
                .printed("{client-0=visit 50, client-1=visit 50, client-2=visit 50, client-3=visit 50}\n")
                .reportsNothing()
                .countsErrors(0)
                .countsWarnings(0)
                .sumsUp();
    }

    /**
     * What it shares with the JDK makes a few: two tables of one class of the JDK. And so do its classes, of which some
     * initialise each other, in the program's first thread.
     */
    @EveryJdk(slow = true)
    void tomcat_has_not_even_notes_of_its_own(Jdk jdk) {
        assertThat(program(jdk, "tomcat", "programs.tomcat.TomcatRequests")
                        .agent("jdk=false,rules=-clinit")
                        .run())
                .exitedWith(0)
                .countsErrors(0)
                .countsWarnings(0)
                .countsNotes(0)
                .sumsUp();
    }
}
