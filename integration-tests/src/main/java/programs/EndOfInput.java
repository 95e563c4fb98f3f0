package programs;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A thread that waits until whoever started the program closes its input. */
final class EndOfInput implements Runnable {
    private volatile boolean reached;

    EndOfInput() {
        Thread reader = new Thread(this, "end-of-input");
        reader.setDaemon(true);
        reader.start();
    }

    boolean isReached() {
        return reached;
    }

    @Override
    public void run() {
        try {
            while (System.in.read() >= 0) Thread.yield();
            reached = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
