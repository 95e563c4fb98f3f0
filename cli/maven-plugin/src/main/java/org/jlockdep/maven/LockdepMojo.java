package org.jlockdep.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common: where dumps and reports lie, and whether there is anything to do. */
abstract class LockdepMojo extends AbstractMojo {
    /** Does nothing. */
    @Parameter(property = "lockdep.skip", defaultValue = "false")
    private boolean skip;

    /** Where the tests leave their dumps, and reports go. */
    @Parameter(property = "lockdep.directory", defaultValue = "${project.build.directory}/lockdep")
    private File directory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            skipped("lockdep.skip is set");
        } else {
            run();
        }
    }

    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** One line, for whoever looks for what is not there. */
    void skipped(String reason) {
        getLog().info("jlockdep: " + execution.getGoal() + " is skipped: " + reason);
    }

    Path directory() {
        return directory.toPath().toAbsolutePath();
    }

    MavenProject project() {
        return project;
    }

    MavenSession session() {
        return session;
    }

    /** Somebody wrote this goal on the command line, so there is something to be said in any case. */
    boolean isAskedFor() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }
}
