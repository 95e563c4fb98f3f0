package org.jlockdep.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails a module's build for errors and warnings that its tests have shown and no baseline knows, and if its tests ran and
 * the agent was not there.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends JudgingMojo {
    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (!new Dumps(directory()).areNone()) {
            judge(List.of(directory()));
        } else if (new TestResults(project()).areOf(session().getStartTime().toInstant())) {
            fail("jlockdep: tests ran and none was watched: does the build have the goal prepare-agent, and does each"
                    + " <argLine> have @{argLine}?");
        } else if (isAskedFor()) {
            fail("jlockdep: there is no dump in " + directory() + ": run the tests first");
        } else {
            skipped("no test ran");
        }
    }
}
