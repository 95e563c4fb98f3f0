package org.jlockdep.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes what a module's tests have shown as HTML, SARIF and JUnit XML, into target/lockdep. Fails for no finding. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class ReportMojo extends ReportingMojo {
    @Override
    void run() throws MojoExecutionException {
        if (new Dumps(directory()).areNone()) {
            skipped("no test was watched");
        } else {
            reports().write(List.of(directory()));
        }
    }
}
