package scenarios.clean.jdk;

import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import scenarios.Expect;
import scenarios.Turns;

/** What the handler writes to takes a lock under the handler's, and whoever has it logs afterwards. */
@Expect
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

    private void lockBefore() {
        synchronized (lock) {
            written = 0;
        }
        log("after the lock");
    }

    public static void main(String[] args) {
        LogHandler pair = new LogHandler();
        Turns.take(pair::handlerFirst, pair::lockBefore);
    }
}
