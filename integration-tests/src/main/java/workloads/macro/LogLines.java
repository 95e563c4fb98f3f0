package workloads.macro;

import java.io.OutputStream;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;
import workloads.Check;
import workloads.Steady;

/** log4j writes the lines of two threads to one stream, which only counts them. */
public final class LogLines {
    private static final int THREADS = 2;

    private LogLines() {}

    /** Called under the appender's lock. */
    private static final class Lines extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            if (b == '\n') count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) write(bytes[i]);
        }
    }

    private static Logger logger(LoggerContext context, OutputStream target) {
        Configuration configuration = context.getConfiguration();
        OutputStreamAppender appender = OutputStreamAppender.newBuilder()
                .setName("lines")
                .setTarget(target)
                .setLayout(
                        PatternLayout.newBuilder().withPattern("%d %t %c %m%n").build())
                .build();
        appender.start();
        LoggerConfig root = configuration.getRootLogger();
        root.getAppenders().keySet().forEach(root::removeAppender);
        root.addAppender(appender, null, null);
        root.setLevel(org.apache.logging.log4j.Level.INFO);
        context.updateLoggers();
        return context.getLogger("application");
    }

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("log4j2.disable.jmx", "true");
        Lines lines = new Lines();
        LoggerContext context = new LoggerContext("lines");
        context.start();
        Logger logger = logger(context, lines);
        long logged = Steady.measure(THREADS, thread -> () -> {
            logger.info("line of {}", thread);
            return 1;
        });
        context.stop();
        Check.equal("lines", logged, lines.count);
    }
}
