package org.jlockdep.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jlockdep.cli.Commands;

/**
 * Has the JVMs of Surefire and Failsafe watched: puts the agent in front of the property argLine, beside what other agents
 * put there, and the test listener behind the test class path. A module with an argLine of its own has to write
 * <code>@{argLine}</code> into it; without it this goal fails, since nobody would be watched. Dumps of earlier builds are
 * deleted.
 */
@Mojo(name = "prepare-agent", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareAgentMojo extends LockdepMojo {
    private static final String CLASS_PATH = "maven.test.additionalClasspath";

    /** Options of the agent, such as &lt;strict&gt;true&lt;/strict&gt;. */
    @Parameter
    private Map<String, String> options;

    /**
     * Whether errors and warnings fail the run of the tests itself (fail) or not (report). If it is not said: report in
     * a module whose build has the goal check, which judges all runs together, and fail in others.
     */
    @Parameter(property = "lockdep.junit")
    private String junit;

    /** Findings that nobody needs to see again, as in the agent's option of that name. */
    @Parameter(property = "lockdep.suppressions")
    private File suppressions;

    /** Findings that are known and not fixed yet, as jlockdep check --write-baseline makes it. */
    @Parameter(property = "lockdep.baseline")
    private File baseline;

    /** The property that has the options of the test JVMs. */
    @Parameter(property = "lockdep.propertyName", defaultValue = "argLine")
    private String propertyName;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** A module that is not to be watched may have @{argLine} as well, and a JVM cannot start with that. */
    @Override
    void skipped(String reason) {
        Properties properties = project().getProperties();
        if (properties.getProperty(propertyName) == null) {
            properties.setProperty(propertyName, "");
        }
        super.skipped(reason);
    }

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (project().getPackaging().equals("pom")) {
            skipped("a module with packaging pom has no tests");
            return;
        }
        new ArgLines(project(), session().getUserProperties(), propertyName).refuseThoseThatLoseTheAgent();
        clearDumps();
        Properties properties = project().getProperties();
        String agent = "-javaagent:" + artifact("jlockdep-agent") + "=" + tail();
        properties.setProperty(propertyName, ArgLines.with(agent, properties.getProperty(propertyName)));
        getLog().info("jlockdep: " + propertyName + " is " + properties.getProperty(propertyName));
        addListener(properties);
        addVerdict(properties);
    }

    private void clearDumps() throws MojoExecutionException {
        try {
            new Dumps(directory()).clearThoseBefore(session().getStartTime().toInstant());
        } catch (IOException e) {
            throw new MojoExecutionException("dumps of an earlier build cannot be deleted: " + e.getMessage(), e);
        }
    }

    private Path artifact(String name) {
        Artifact artifact = plugin.getArtifactMap().get("org.jlockdep:" + name);
        return artifact.getFile().toPath().toAbsolutePath();
    }

    private String tail() throws MojoExecutionException {
        Map<String, String> all = new TreeMap<>();
        all.put("dump", directory().resolve("%p-%t.jsonl").toString());
        all.put("junit", verdict());
        all.put("build", Commands.buildId("maven-" + session().getStartTime().toInstant()));
        if (suppressions != null) {
            all.put("suppressions", suppressions.getAbsolutePath());
        }
        if (baseline != null) {
            all.put("baseline", baseline.getAbsolutePath());
        }
        if (options != null) {
            all.putAll(options);
        }
        try {
            return Commands.agentTail(all);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("the option of the agent is wrong: " + e.getMessage(), e);
        }
    }

    private String verdict() {
        if (junit != null) {
            return junit;
        }
        return isJudgedLater() ? "report" : "fail";
    }

    private boolean isJudgedLater() {
        Plugin declared = project().getBuild().getPluginsAsMap().get(plugin.getPluginLookupKey());
        return declared != null
                && declared.getExecutions().stream()
                        .map(PluginExecution::getGoals)
                        .anyMatch(goals -> goals.contains("check"));
    }

    /** It tells the agent which test runs; whoever has it as a dependency has it twice, which makes no difference. */
    private void addListener(Properties properties) {
        String others = properties.getProperty(CLASS_PATH, "");
        properties.setProperty(CLASS_PATH, (others.isEmpty() ? "" : others + ",") + artifact("jlockdep-api"));
    }

    /** It is still there where the agent is lost, so that its listener misses it. Surefire knows of such a file since 3.0. */
    private void addVerdict(Properties properties) throws MojoExecutionException {
        Path file = directory().resolve("tests.properties");
        boolean isTaken = properties.containsKey("surefire.systemPropertiesFile")
                || properties.containsKey("failsafe.systemPropertiesFile");
        if (isTaken) {
            return;
        }
        try {
            new Verdict(verdict()).write(file);
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be written: " + e.getMessage(), e);
        }
        properties.setProperty("surefire.systemPropertiesFile", file.toString());
        properties.setProperty("failsafe.systemPropertiesFile", file.toString());
    }
}
