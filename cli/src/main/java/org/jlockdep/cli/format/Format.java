package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;

/** One way to write a report down. */
@FunctionalInterface
public interface Format {
    /**
     * @param out buffered by the caller, who also closes it
     * @param notes takes whole lines for the user that are not part of the output: what a limit has cut off
     */
    void write(Report report, Writer out, Consumer<String> notes) throws IOException;
}
