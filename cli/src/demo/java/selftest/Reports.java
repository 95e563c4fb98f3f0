package selftest;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the agent has reported, read from its file while it writes. It learns in another thread, in the order in which
 * things happened: so we make a deadlock of our own, and when that one is reported, all that came before it is.
 */
final class Reports {
    private static final String HEADLINE = "WARNING: ";
    private static final String EVIDENCE = "evidence: ";
    private static final String BLOCKED_NOW = "actual";
    private static final int PATIENCE_SECONDS = 20;

    private final RandomAccessFile file;
    private final FreshClass classes;
    private final StringBuilder unread = new StringBuilder();
    private String headline = "";
    private boolean isOurs;
    private int markers;

    Reports(String path, FreshClass classes) throws IOException {
        this.file = new RandomAccessFile(path, "r");
        this.classes = classes;
    }

    /** The levels of all reports that were caused since the last call. */
    List<String> next() throws IOException, InterruptedException {
        String marker = "Marker" + ++markers + "_";
        makeDeadlock(marker);
        List<String> levels = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!readUpTo(marker, levels)) {
            if (System.nanoTime() - deadline > 0) throw new IOException("the agent does not report");
            Thread.sleep(1);
        }
        return levels;
    }

    private void makeDeadlock(String name) {
        try {
            Subject first = classes.extend(MonitorBlock.class, name + "A").newInstance();
            Subject second = classes.extend(MonitorBlock.class, name + "B").newInstance();
            first.hold(How.WRITE, () -> second.hold(How.WRITE, () -> {}));
            second.hold(How.WRITE, () -> first.hold(How.WRITE, () -> {}));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the class is public and empty", e);
        }
    }

    /** @return whether the marker is reported */
    private boolean readUpTo(String marker, List<String> levels) throws IOException {
        byte[] more = new byte[(int) (file.length() - file.getFilePointer())];
        file.readFully(more);
        unread.append(new String(more, Charset.defaultCharset()));
        boolean reported = false;
        for (int end = unread.indexOf("\n"); end >= 0; end = unread.indexOf("\n")) {
            reported |= isEndOf(marker, unread.substring(0, end), levels);
            unread.delete(0, end + 1);
        }
        return reported;
    }

    private boolean isEndOf(String marker, String line, List<String> levels) {
        if (line.contains(HEADLINE)) {
            headline = line;
            isOurs = false;
        }
        isOurs |= line.contains(marker);
        int evidence = line.indexOf(EVIDENCE);
        if (evidence < 0 || headline.contains(BLOCKED_NOW)) return false;
        if (!isOurs) levels.add(line.substring(evidence + EVIDENCE.length()).replaceAll(":.*", ""));
        return isOurs;
    }
}
