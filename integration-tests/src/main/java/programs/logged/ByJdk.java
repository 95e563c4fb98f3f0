package programs.logged;

import java.io.IOException;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The JDK's own logging, whose console handler has the stderr of before; an exit hook of its own closes both handlers. */
public final class ByJdk {
    private ByJdk() {}

    /** @param args the file */
    public static void main(String[] args) throws IOException, InterruptedException {
        Logger logger = Logger.getLogger("stderr");
        logger.setUseParentHandlers(false);
        for (Handler handler : new Handler[] {new FileHandler(args[0]), new ConsoleHandler()}) {
            handler.setFormatter(new Plain());
            logger.addHandler(handler);
        }
        LoggedStderr.run(logger::info);
    }

    private static final class Plain extends Formatter {
        @Override
        public String format(LogRecord record) {
            return record.getMessage() + System.lineSeparator();
        }
    }
}
