package org.jlockdep.it;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agent's last line. A program may have left a colour switch before it: Maven does. */
record Summary(String line, int lockClasses, int dependencies, int errors, int warnings, int notes) {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?:\u001b\\[[0-9;]*m)*(?:\\[ *\\d+\\.\\d+\\] )?(jlockdep: (\\d+) lock class(?:es)?, (\\d+) dependenc(?:y|ies), "
                    + "(\\d+) errors?, (\\d+) warnings?, (\\d+) notes?.*)$");

    static Optional<Summary> lastIn(String text) {
        Matcher line = LINE.matcher(text);
        return line.results().reduce((first, second) -> second).map(Summary::of);
    }

    private static Summary of(MatchResult found) {
        return new Summary(
                found.group(1),
                number(found, 2),
                number(found, 3),
                number(found, 4),
                number(found, 5),
                number(found, 6));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
