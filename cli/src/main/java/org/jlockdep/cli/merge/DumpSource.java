package org.jlockdep.cli.merge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where a dump can be read, in a file or elsewhere; as often as somebody asks, on any thread. */
public interface DumpSource {
    /** For messages, and to tell apart what has no name of its own. */
    String name();

    /** Its lines, to be closed by whoever asked. */
    InputStream open() throws IOException;

    static DumpSource of(Path file) {
        return new DumpSource() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public InputStream open() throws IOException {
                return DumpFile.open(file);
            }
        };
    }
}
