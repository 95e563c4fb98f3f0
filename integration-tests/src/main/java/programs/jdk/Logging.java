package programs.jdk;

import java.io.ByteArrayOutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Loggers that come and go, below one that all share. */
final class Logging {
    private static final int MESSAGES = 100;
    private static final Logger PARENT = Logger.getLogger("programs.jdk.tour");
    private static final ByteArrayOutputStream LOGGED = new ByteArrayOutputStream();

    static {
        PARENT.setUseParentHandlers(false);
        PARENT.addHandler(new StreamHandler(LOGGED, new SimpleFormatter()));
    }

    private Logging() {}

    static Object run() {
        for (int i = 0; i < MESSAGES; i++) {
            Logger.getLogger("programs.jdk.tour." + i).log(Level.INFO, "message {0}", i);
        }
        PARENT.getHandlers()[0].flush();
        return LOGGED.size() > 0;
    }
}
