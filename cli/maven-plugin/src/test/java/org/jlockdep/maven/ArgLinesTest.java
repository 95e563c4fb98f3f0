package org.jlockdep.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

final class ArgLinesTest {
    private final Properties commandLine = new Properties();
    private final Plugin surefire = new Plugin();
    private final ArgLines argLines;

    ArgLinesTest() {
        surefire.setGroupId("org.apache.maven.plugins");
        surefire.setArtifactId("maven-surefire-plugin");
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().addPlugin(surefire);
        argLines = new ArgLines(new MavenProject(model), commandLine, "argLine");
    }

    private static Xpp3Dom configured(String argLine) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom child = new Xpp3Dom("argLine");
        child.setValue(argLine);
        configuration.addChild(child);
        return configuration;
    }

    @Test
    void an_agent_comes_before_what_others_have_put_there() {
        assertThat(ArgLines.with("-javaagent:ours.jar", "-javaagent:jacoco.jar"))
                .isEqualTo("-javaagent:ours.jar -javaagent:jacoco.jar");
        assertThat(ArgLines.with("-javaagent:ours.jar", " ")).isEqualTo("-javaagent:ours.jar");
        assertThat(ArgLines.with("-javaagent:ours.jar", null)).isEqualTo("-javaagent:ours.jar");
    }

    @Test
    void a_folder_with_a_blank_makes_no_two_words() {
        assertThat(ArgLines.with("-javaagent:/my files/ours.jar", null)).isEqualTo("\"-javaagent:/my files/ours.jar\"");
        assertThat(ArgLines.with("-javaagent:ours.jar=dump='a,b'", null))
                .isEqualTo("\"-javaagent:ours.jar=dump='a,b'\"");
    }

    @Test
    void who_writes_nothing_there_or_names_the_property_keeps_the_agent() {
        assertThatCode(argLines::refuseThoseThatLoseTheAgent).doesNotThrowAnyException();
        surefire.setConfiguration(configured("-Xmx1g @{argLine}"));
        assertThatCode(argLines::refuseThoseThatLoseTheAgent).doesNotThrowAnyException();
        surefire.setConfiguration(configured("${argLine} -Xmx1g"));
        assertThatCode(argLines::refuseThoseThatLoseTheAgent).doesNotThrowAnyException();
    }

    @Test
    void what_stands_there_alone_is_refused_with_the_way_out() {
        surefire.setConfiguration(configured("-Xmx1g"));
        assertThatThrownBy(argLines::refuseThoseThatLoseTheAgent)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("maven-surefire-plugin")
                .hasMessageContaining("<argLine>@{argLine} -Xmx1g</argLine>");
    }

    @Test
    void of_one_execution_as_well() {
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(configured("-Xmx2g"));
        surefire.addExecution(execution);
        assertThatThrownBy(argLines::refuseThoseThatLoseTheAgent).hasMessageContaining("@{argLine} -Xmx2g");
    }

    @Test
    void the_command_line_would_win_over_the_property() {
        commandLine.setProperty("argLine", "-Xmx1g");
        assertThatThrownBy(argLines::refuseThoseThatLoseTheAgent).hasMessageContaining("-DargLine=-Xmx1g");
    }
}
