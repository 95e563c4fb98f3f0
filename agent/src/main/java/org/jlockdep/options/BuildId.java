package org.jlockdep.options;

import java.util.Map;

/**
 * What tells the runs of one build from those of another one: said by the user or the build tool, or else by the CI system,
 * in the variable that all processes of a job have. Nothing is guessed: a parent process can be a daemon of many builds.
 */
public final class BuildId implements OptionType<String> {
    private static final int MOST = 200;
    private static final String VARIABLE = "JLOCKDEP_BUILD";

    /** Pairs: a system, and its variable, which no two builds there have in common. */
    private static final String[][] SYSTEMS = {
        {"github", "GITHUB_RUN_ID"},
        {"gitlab", "CI_PIPELINE_ID"},
        {"jenkins", "BUILD_TAG"},
        {"azure", "BUILD_BUILDID"},
        {"circleci", "CIRCLE_WORKFLOW_ID"},
        {"buildkite", "BUILDKITE_BUILD_ID"},
        {"bitbucket", "BITBUCKET_BUILD_NUMBER"},
        {"travis", "TRAVIS_BUILD_ID"},
        {"appveyor", "APPVEYOR_BUILD_ID"},
        {"codebuild", "CODEBUILD_BUILD_ID"}
    };

    /** One run of a workflow can be tried several times. */
    private static final String ATTEMPT = "GITHUB_RUN_ATTEMPT";

    @Override
    public String allowed() {
        return "a text without control characters, of at most " + MOST;
    }

    @Override
    public String parse(String text) {
        if (text.length() > MOST) throw new IllegalArgumentException(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Of the processes that have this environment, unless they are told otherwise; empty if it says nothing. */
    public static String of(Map<String, String> environment) {
        String given = environment.get(VARIABLE);
        return given == null || given.isEmpty() ? ofSystem(environment) : given;
    }

    /** The CI system's. */
    static String ofSystem(Map<String, String> environment) {
        for (String[] system : SYSTEMS) {
            String id = environment.get(system[1]);
            if (id != null && !id.isEmpty()) return cut(system[0] + "-" + id + attempt(environment));
        }
        return "";
    }

    private static String attempt(Map<String, String> environment) {
        String attempt = environment.get(ATTEMPT);
        return attempt == null || attempt.isEmpty() ? "" : "." + attempt;
    }

    /** Jenkins makes one of the names of all folders. */
    private static String cut(String id) {
        return id.length() <= MOST ? id : id.substring(id.length() - MOST);
    }
}
