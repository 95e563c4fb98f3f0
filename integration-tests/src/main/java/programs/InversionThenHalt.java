package programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import scenarios.Turns;

/** Takes two locks in both orders, waits until the finding is in a dump in the given folder, and ends as if it were killed. */
public final class InversionThenHalt {
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();

    private InversionThenHalt() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Turns.take(() -> nest(LEFT, RIGHT), () -> nest(RIGHT, LEFT));
        while (!isDumped(Paths.get(args[0]))) Thread.sleep(10);
        Runtime.getRuntime().halt(9);
    }

    private static void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                Thread.yield();
            }
        }
    }

    /** And to the end of a line. */
    private static boolean isDumped(Path folder) throws IOException {
        try (DirectoryStream<Path> dumps = Files.newDirectoryStream(folder)) {
            for (Path dump : dumps) {
                String text = new String(Files.readAllBytes(dump), StandardCharsets.UTF_8);
                if (text.contains("\"type\":\"finding\"") && text.endsWith("\n")) return true;
            }
        }
        return false;
    }
}
