package scenarios.deadlock.jdk;

import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import scenarios.Expect;
import scenarios.Turns;

/**
 * The handler writes under its lock, and what it writes to takes the lock under which somebody else logs. The JDK's
 * handlers lock themselves, but for those of JDK 21 (JDK-8307535) to 23 (until JDK-8344235), which have a lock each.
 */
@Expect(
        locks = {"LogHandler.lock", "java.util.logging.StreamHandler"},
        until = 20)
@Expect(
        locks = {"LogHandler.lock", "java.util.logging.StreamHandler.lock"},
        since = 21,
        until = 23)
@Expect(
        locks = {"LogHandler.lock", "java.util.logging.StreamHandler"},
        since = 24)
public final class LogHandler extends OutputStream {
    private final Object lock = new Object();
    private final StreamHandler handler = new StreamHandler(this, new SimpleFormatter());
    private int written;

    @Override
    public void write(int character) {
        synchronized (lock) {
            written++;
        }
    }

    private void log(String text) {
        handler.publish(new LogRecord(Level.SEVERE, text));
    }

    private void handlerFirst() {
        log("without the lock");
        handler.flush();
    }

    private void lockFirst() {
        synchronized (lock) {
            log("under the lock");
        }
    }

    public static void main(String[] args) {
        LogHandler pair = new LogHandler();
        Turns.take(pair::handlerFirst, pair::lockFirst);
    }
}
