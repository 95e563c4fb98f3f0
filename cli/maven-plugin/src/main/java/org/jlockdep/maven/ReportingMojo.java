package org.jlockdep.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
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
        return new Reports(directory(), common(), getLog());
    }
}
