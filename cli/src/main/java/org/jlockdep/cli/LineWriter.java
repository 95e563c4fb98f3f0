package org.jlockdep.cli;

import java.io.Writer;
import java.util.function.Consumer;

/** Hands on what is written, a line at a time and without its end. Confined to one thread. */
final class LineWriter extends Writer {
    private final Consumer<String> lines;
    private final StringBuilder begun = new StringBuilder();

    LineWriter(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (chars[i] == '\n') {
                end();
            } else if (chars[i] != '\r') {
                begun.append(chars[i]);
            }
        }
    }

    private void end() {
        lines.accept(begun.toString());
        begun.setLength(0);
    }

    @Override
    public void flush() {
        // A line that is not over is not handed on.
    }

    @Override
    public void close() {
        if (begun.length() > 0) {
            end();
        }
    }
}
