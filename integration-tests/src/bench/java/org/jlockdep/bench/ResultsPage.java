package org.jlockdep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page with all results: a section that was measured again takes the place of the old one. */
record ResultsPage(Path file) {
    void put(Section section) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "";
        Matcher old = Pattern.compile(
                        "^" + Pattern.quote(section.heading()) + "$.*?(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(page);
        Files.writeString(
                file,
                old.find()
                        ? old.replaceFirst(Matcher.quoteReplacement(section + "\n"))
                                        .stripTrailing() + "\n"
                        : page + "\n" + section);
    }
}
