package org.jlockdep.maven;

import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The options of a module's test JVMs. Surefire and Failsafe take them from a property when they start, so that each agent
 * can add itself before; but not if something else is written at that place, and then the tests run unwatched.
 *
 * @param given on the command line
 */
record ArgLines(MavenProject project, Properties given, String property) {
    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";
    private static final String FAILSAFE = "org.apache.maven.plugins:maven-failsafe-plugin";

    /** An agent is one word, whatever folder it lies in, and the quotes in it are for the agent. */
    static String with(String agent, String others) {
        String word = agent.chars().anyMatch(c -> Character.isWhitespace(c) || c == '\'') ? '"' + agent + '"' : agent;
        return others == null || others.isBlank() ? word : word + " " + others.strip();
    }

    void refuseThoseThatLoseTheAgent() throws MojoFailureException {
        String replacing = given.getProperty(property);
        if (replacing != null) {
            throw new MojoFailureException(
                    "jlockdep: -D" + property + "=" + replacing + " on the command line replaces the agent:"
                            + " write it into the POM, as <argLine>@{" + property + "} " + replacing + "</argLine>");
        }
        for (String plugin : new String[] {SUREFIRE, FAILSAFE}) {
            Optional<String> lost = own(plugin).filter(this::losesTheAgent).findFirst();
            if (lost.isPresent()) {
                throw new MojoFailureException("jlockdep: the <argLine> of " + plugin.substring(plugin.indexOf(':') + 1)
                        + " leaves the agent out: write <argLine>@{" + property + "} "
                        + lost.get().strip() + "</argLine>");
            }
        }
    }

    private boolean losesTheAgent(String argLine) {
        return !argLine.contains("@{" + property + "}") && !argLine.contains("${" + property + "}");
    }

    private Stream<String> own(String key) {
        Plugin plugin = project.getBuild().getPluginsAsMap().get(key);
        if (plugin == null) {
            return Stream.empty();
        }
        Stream<Object> executions = plugin.getExecutions().stream().map(PluginExecution::getConfiguration);
        return Stream.concat(executions, Stream.ofNullable(plugin.getConfiguration()))
                .filter(Xpp3Dom.class::isInstance)
                .map(configuration -> ((Xpp3Dom) configuration).getChild("argLine"))
                .filter(argLine -> argLine != null && argLine.getValue() != null)
                .map(Xpp3Dom::getValue);
    }
}
