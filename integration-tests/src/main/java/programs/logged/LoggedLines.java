package programs.logged;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Makes a line of a logger of each line that is printed: under the stream's lock, and then under the logger's. */
final class LoggedLines extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Consumer<String> logger;

    private LoggedLines(Consumer<String> logger) {
        this.logger = logger;
    }

    static PrintStream to(Consumer<String> logger) {
        return new PrintStream(new LoggedLines(logger), true);
    }

    @Override
    public synchronized void write(int b) {
        if (b != '\n') {
            line.write(b);
            return;
        }
        String text = new String(line.toByteArray(), StandardCharsets.UTF_8).trim();
        line.reset();
        logger.accept(text);
    }
}
