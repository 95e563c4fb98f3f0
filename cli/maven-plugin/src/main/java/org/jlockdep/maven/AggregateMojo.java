package org.jlockdep.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Reports and judges what the tests of all modules of a build have shown together: a deadlock whose halves are in two modules
 * as well. To be run behind the tests: mvn verify jlockdep:aggregate.
 */
@Mojo(name = "aggregate", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class AggregateMojo extends JudgingMojo {
    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        List<Path> dumps = session().getProjects().stream()
                .map(this::directory)
                .filter(folder -> !new Dumps(folder).areNone())
                .toList();
        if (!dumps.isEmpty()) {
            reports().write(dumps);
            judge(dumps);
        } else if (isAskedFor()) {
            fail("jlockdep: no module has a dump: run the tests first, as in 'mvn verify jlockdep:aggregate'");
        } else {
            skipped("no test was watched");
        }
    }

    /** The folder that this module would have if it were that one. */
    private Path directory(MavenProject module) {
        Path own = Path.of(project().getBuild().getDirectory()).toAbsolutePath();
        return Path.of(module.getBuild().getDirectory()).toAbsolutePath().resolve(own.relativize(directory()));
    }
}
