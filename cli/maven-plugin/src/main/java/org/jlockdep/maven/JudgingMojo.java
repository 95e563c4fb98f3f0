package org.jlockdep.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that fails a build for what its tests have shown. */
abstract class JudgingMojo extends ReportingMojo {
    /** Findings of this level and worse fail the build: error, warning or note. */
    @Parameter(property = "lockdep.failOn", defaultValue = "warning")
    private String failOn;

    /** A file of findings that are known and not fixed yet, as jlockdep check --write-baseline makes it. */
    @Parameter(property = "lockdep.baseline")
    private File baseline;

    /** With false, what fails the build otherwise is a warning. */
    @Parameter(property = "lockdep.haltOnFailure", defaultValue = "true")
    private boolean haltOnFailure;

    void judge(List<Path> dumps) throws MojoExecutionException, MojoFailureException {
        List<String> words = new ArrayList<>(List.of("check", "--format=brief", "--fail-on=" + failOn));
        words.addAll(common());
        if (baseline != null) {
            words.add("--baseline=" + baseline.getAbsolutePath());
        }
        Told told = Told.by(words, dumps);
        if (told.isMistake()) {
            throw new MojoExecutionException(told.problem());
        }
        told.err().forEach(getLog()::warn);
        if (told.isClean()) {
            told.out().forEach(getLog()::info);
        } else if (told.hasFindings()) {
            fail(String.join("\n", told.out()) + "\nthe full report: "
                    + reports().text(dumps));
        } else {
            fail("jlockdep: nothing can be said of these tests: " + told.problem());
        }
    }

    void fail(String message) throws MojoFailureException {
        if (haltOnFailure) {
            throw new MojoFailureException(message);
        }
        message.lines().forEach(getLog()::warn);
    }
}
