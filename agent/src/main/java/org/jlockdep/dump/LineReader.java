package org.jlockdep.dump;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines, and keeps no more of a line than is allowed. */
final class LineReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[1024];
    private int from;
    private int to;
    private int length;
    private boolean tooLong;
    private boolean torn;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Returns false at the end. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        torn = false;
        if (from == to && !fill()) {
            return false;
        }
        while (!takeUntilLineFeed()) {
            if (!fill()) {
                torn = true;
                return true;
            }
        }
        return true;
    }

    /** The bytes of the line; those from {@link #length} on are left from other lines. */
    byte[] line() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Is it the last one, without a line feed? */
    boolean isTorn() {
        return torn;
    }

    private boolean takeUntilLineFeed() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        append(end);
        boolean found = end < to;
        from = found ? end + 1 : end;
        return found;
    }

    private void append(int end) {
        int more = end - from;
        tooLong |= length + more > DumpFormat.MAX_LINE_BYTES;
        if (tooLong) {
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
