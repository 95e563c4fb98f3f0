package programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two locks in both orders, and a wait until the finding is in a dump: then the agent has learnt what there is. */
final class DumpedFinding {
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();

    private DumpedFinding() {}

    static void leftFirst() {
        nest(LEFT, RIGHT);
    }

    static void rightFirst() {
        nest(RIGHT, LEFT);
    }

    private static void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                Thread.yield();
            }
        }
    }

    static void await(Path folder) throws IOException, InterruptedException {
        while (!isIn(folder)) {
            Thread.sleep(10);
        }
    }

    /** And to the end of a line. */
    private static boolean isIn(Path folder) throws IOException {
        try (DirectoryStream<Path> dumps = Files.newDirectoryStream(folder, "*.jsonl")) {
            for (Path dump : dumps) {
                String text = new String(Files.readAllBytes(dump), StandardCharsets.UTF_8);
                if (text.contains("\"type\":\"finding\"") && text.endsWith("\n")) return true;
            }
        }
        return false;
    }
}
