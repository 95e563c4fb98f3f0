package scenarios.clean.jdk;

import java.io.OutputStream;
import java.io.PrintStream;
import scenarios.Expect;
import scenarios.Turns;

/** Only one of them is ever written to by the program. */
@Expect
public final class PrintStreams {
    private final PrintStream left = new PrintStream(new Sink(this::copyToRight));
    private final PrintStream right = new PrintStream(new Sink(this::copyToLeft));
    private volatile PrintStream written;

    /** Hands what is written to somebody else. */
    private static final class Sink extends OutputStream {
        private final Runnable copy;

        Sink(Runnable copy) {
            this.copy = copy;
        }

        @Override
        public void write(int character) {
            copy.run();
        }
    }

    private void copyToRight() {
        if (written == left) right.checkError();
    }

    private void copyToLeft() {
        if (written == right) left.checkError();
    }

    private void write(PrintStream stream) {
        written = stream;
        stream.write('c');
        stream.flush();
    }

    public static void main(String[] args) {
        PrintStreams pair = new PrintStreams();
        Turns.take(() -> pair.write(pair.left), () -> pair.write(pair.left));
    }
}
