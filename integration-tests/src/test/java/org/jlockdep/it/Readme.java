package org.jlockdep.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the README tells users to write, so that it is what is tried. */
final class Readme {
    private Readme() {}

    /** The first block of code in that language below that heading. */
    static String block(String heading, String language) {
        Pattern block = Pattern.compile(
                "^#+ " + Pattern.quote(heading) + "$(?:(?!^#+ ).)*?^```" + language + "\\R(.*?)^```$",
                Pattern.MULTILINE | Pattern.DOTALL);
        Matcher found = block.matcher(text());
        if (!found.find()) {
            throw new AssertionError("the README has no " + language + " below " + heading);
        }
        return found.group(1);
    }

    private static String text() {
        try {
            return Files.readString(Build.readme());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
