package programs.log4j2;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContextSelector;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.AppenderComponentBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import programs.Crowd;

/** All loggers asynchronous, a rolling file, and a new configuration now and then. */
public final class AsyncLogs {
    private static final int THREADS = 4;
    private static final int LINES = 400;

    private final String folder;

    private AsyncLogs(String folder) {
        this.folder = folder;
    }

    private BuiltConfiguration configuration() {
        ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        // What still goes to an appender that a new configuration has stopped is an error to log4j, now and then.
        builder.setStatusLevel(Level.FATAL);
        AppenderComponentBuilder rolling = builder.newAppender("rolling", "RollingFile")
                .addAttribute("fileName", folder + "/now.log")
                .addAttribute("filePattern", folder + "/old-%i.log.gz")
                .add(builder.newLayout("PatternLayout").addAttribute("pattern", "%d %t %c %m%n%throwable"))
                .addComponent(builder.newComponent("Policies")
                        .addComponent(builder.newComponent("SizeBasedTriggeringPolicy")
                                .addAttribute("size", "8KB")));
        builder.add(rolling);
        builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("rolling")));
        return builder.build(false);
    }

    private void work(int number) {
        Logger own = LogManager.getLogger("app.worker" + number);
        for (int i = 0; i < LINES; i++) {
            own.info("line {} of {}", i, new Talking("app.argument" + i % 7));
            if (i % 100 == 99) {
                own.warn("with a stack", new IllegalStateException("made up"));
                Configurator.setLevel("app.worker" + number, Level.DEBUG);
                ((LoggerContext) LogManager.getContext(false)).reconfigure(configuration());
            }
        }
    }

    /** An argument that logs when it is printed. */
    private static final class Talking {
        private final String name;

        Talking(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            LogManager.getLogger(name).info("printed");
            return name;
        }
    }

    /** @param args folder for the logs */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("log4j2.contextSelector", AsyncLoggerContextSelector.class.getName());
        System.setProperty("log4j2.disable.jmx", "true");
        AsyncLogs program = new AsyncLogs(args[0]);
        Configurator.initialize(program.configuration());
        Crowd.of(THREADS, program::work);
        LogManager.shutdown();
        System.out.println("logged");
    }
}
