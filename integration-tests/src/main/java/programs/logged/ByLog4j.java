package programs.logged;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.AppenderComponentBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.api.LayoutComponentBuilder;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** Log4j 2, which ends itself by an exit hook. */
public final class ByLog4j {
    private ByLog4j() {}

    /** @param args the file */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("log4j2.disable.jmx", "true");
        ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        // What comes after its own hook is an error to it.
        builder.setStatusLevel(Level.OFF);
        LayoutComponentBuilder layout = builder.newLayout("PatternLayout").addAttribute("pattern", "%m%n");
        AppenderComponentBuilder file = builder.newAppender("file", "File")
                .addAttribute("fileName", args[0])
                .add(layout);
        AppenderComponentBuilder stderr = builder.newAppender("stderr", "Console")
                .addAttribute("target", "SYSTEM_ERR")
                .add(layout);
        builder.add(file).add(stderr);
        builder.add(builder.newRootLogger(Level.INFO)
                .add(builder.newAppenderRef("file"))
                .add(builder.newAppenderRef("stderr")));
        Configurator.initialize(builder.build(false));
        Logger logger = LogManager.getLogger("stderr");
        LoggedStderr.run(line -> logger.info(line));
    }
}
