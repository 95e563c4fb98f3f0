package programs.logback;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import programs.Crowd;

/** Threads that log through an asynchronous and a rolling appender while levels change and appenders come and go. */
public final class RollingLogs {
    private static final int THREADS = 4;
    private static final int LINES = 500;

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<Appender<ILoggingEvent>> extras = new ArrayList<>();
    private final String folder;

    private RollingLogs(String folder) {
        this.folder = folder;
    }

    private void configure() {
        context.reset();
        root.setLevel(Level.DEBUG);
        root.addAppender(rolling());
        AsyncAppender later = new AsyncAppender();
        later.setContext(context);
        later.addAppender(file("later"));
        later.start();
        root.addAppender(later);
        for (int i = 0; i < THREADS; i++) {
            extras.add(file("extra" + i));
        }
    }

    private Appender<ILoggingEvent> rolling() {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setMaxFileSize(new FileSize(4000));
        size.setContext(context);
        size.start();
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setFileNamePattern(folder + "/rolled.%i.log");
        window.setParent(appender);
        window.setContext(context);
        appender.setFile(folder + "/rolled.log");
        appender.setTriggeringPolicy(size);
        appender.setRollingPolicy(window);
        window.start();
        return started(appender);
    }

    private Appender<ILoggingEvent> file(String name) {
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setFile(folder + "/" + name + ".log");
        return started(appender);
    }

    private Appender<ILoggingEvent> started(FileAppender<ILoggingEvent> appender) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d %thread %logger %msg%n%ex");
        encoder.start();
        appender.setContext(context);
        appender.setName(appender.getFile());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private void work(int number) {
        Logger own = context.getLogger("app.worker" + number);
        for (int i = 0; i < LINES; i++) {
            own.info("line {} of {}", i, new Talking(context.getLogger("app.argument" + i % 7)));
            if (i % 100 == 99) {
                own.warn("with a stack", new IllegalStateException("made up"));
                context.getLogger("app").setLevel(i % 200 == 99 ? Level.WARN : Level.DEBUG);
                root.detachAppender(extras.get(number));
                root.addAppender(extras.get(number));
            }
        }
    }

    /** An argument that logs when it is printed. */
    private static final class Talking {
        private final Logger logger;

        Talking(Logger logger) {
            this.logger = logger;
        }

        @Override
        public String toString() {
            logger.debug("printed");
            return "itself";
        }
    }

    /** @param args folder for the logs */
    public static void main(String[] args) throws InterruptedException {
        RollingLogs program = new RollingLogs(args[0]);
        program.configure();
        Crowd.of(THREADS, program::work);
        program.context.stop();
        System.out.println("logged");
    }
}
