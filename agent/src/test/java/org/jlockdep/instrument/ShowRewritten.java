package org.jlockdep.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what rewriting makes of one class file, to be looked at with javap; see CONTRIBUTING.md. */
public final class ShowRewritten {
    private ShowRewritten() {}

    /** @param files the class file, and where the rewritten one goes */
    public static void main(String[] files) throws IOException {
        byte[] original = Files.readAllBytes(Path.of(files[0]));
        Hierarchy hierarchy = Hierarchies.of(ShowRewritten.class.getClassLoader());
        byte[] rewritten = new ClassRewriter(hierarchy, Rewritten.PLAIN_LOCKS)
                .rewrite(original)
                .orElse(original);
        Files.write(Path.of(files[1]), rewritten);
    }
}
