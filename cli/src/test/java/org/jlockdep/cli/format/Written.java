package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a format has written, and what it had to say to the user. */
record Written(String text, List<String> notes) {
    static final TextReport TEXT = new TextReport(Shown.of(false, true));

    /** Each file is there, in the root. */
    static final Sources SOURCES = frame -> Optional.of(SourcePath.of(frame));

    static Written by(Format format, Report report) throws IOException {
        StringWriter out = new StringWriter();
        List<String> notes = new ArrayList<>();
        format.write(report, out, notes::add);
        return new Written(out.toString(), notes);
    }
}
