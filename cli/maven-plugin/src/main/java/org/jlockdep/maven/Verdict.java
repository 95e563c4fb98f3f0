package org.jlockdep.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a run of tests is to fail, as a file of system properties. */
record Verdict(String junit) {
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "jlockdep.junit=" + junit + "\n", StandardCharsets.ISO_8859_1);
    }
}
