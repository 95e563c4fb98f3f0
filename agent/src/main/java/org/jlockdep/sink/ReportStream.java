package org.jlockdep.sink;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/**
 * A file, or the process's own stderr: not {@code System.err}, which the application may replace and whose lock it may
 * hold. Each text is written in one piece. Analyzer thread only, except while the agent starts.
 */
public final class ReportStream {
    private final OutputStream out;

    private ReportStream(OutputStream out) {
        this.out = out;
    }

    public static ReportStream stderr() {
        return new ReportStream(new FileOutputStream(FileDescriptor.err));
    }

    /**
     * Starts the file anew.
     *
     * @throws IOException if it cannot be written; the message names it
     */
    public static ReportStream file(String path) throws IOException {
        return new ReportStream(new FileOutputStream(path));
    }

    /** What cannot be written is lost: stderr may be closed, a disk may be full, and the application goes on. */
    public void print(String text) {
        try {
            out.write(text.getBytes(Charset.defaultCharset()));
            out.flush();
        } catch (IOException e) {
            // nobody left to tell
        }
    }
}
