package org.jlockdep.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that reads dumps. */
abstract class ReportingMojo extends LockdepMojo {
    /** Findings that nobody needs to see again, as in the agent's option of that name. */
    @Parameter(property = "lockdep.suppressions")
    private File suppressions;

    /** Which rules are switched off or milder, as in the agent's option of that name. */
    @Parameter(property = "lockdep.rules")
    private String rules;

    /** What each command is told. */
    List<String> common() {
        List<String> common = new ArrayList<>();
        if (suppressions != null) {
            common.add("--suppressions=" + suppressions.getAbsolutePath());
        }
        if (rules != null) {
            common.add("--rules=" + rules);
        }
        return common;
    }

    Reports reports() {
        return new Reports(directory(), common(), sources(), getLog());
    }

    /** Of all modules: a link of a finding may be in another one. */
    private List<Path> sources() {
        return session().getProjects().stream()
                .flatMap(module -> Stream.concat(
                        module.getCompileSourceRoots().stream(), module.getTestCompileSourceRoots().stream()))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }
}
