package programs.logged;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.hook.DelayingShutdownHook;
import org.slf4j.LoggerFactory;

/**
 * Logback with the exit hook that it offers. To a file alone: its console appender writes to the {@code System.err} of that
 * moment while it holds its own lock, and hangs by itself.
 */
public final class ByLogback {
    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    private ByLogback() {}

    /** @param args the file */
    public static void main(String[] args) throws InterruptedException {
        CONTEXT.reset();
        Logger root = CONTEXT.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setFile(args[0]);
        root.addAppender(begun(file));
        DelayingShutdownHook hook = new DelayingShutdownHook();
        hook.setContext(CONTEXT);
        Runtime.getRuntime().addShutdownHook(new Thread(hook));
        Logger logger = CONTEXT.getLogger("stderr");
        LoggedStderr.run(logger::info);
    }

    private static FileAppender<ILoggingEvent> begun(FileAppender<ILoggingEvent> appender) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(CONTEXT);
        encoder.setPattern("%m%n");
        encoder.start();
        appender.setContext(CONTEXT);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
