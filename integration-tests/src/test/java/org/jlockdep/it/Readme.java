package org.jlockdep.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
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

    /** All blocks of code in that language. */
    static List<String> blocks(String language) {
        Pattern block = Pattern.compile("^```" + language + "\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
        List<String> blocks =
                block.matcher(text()).results().map(found -> found.group(1)).toList();
        if (blocks.isEmpty()) throw new AssertionError("the README has no " + language);
        return blocks;
    }

    static List<String> headings() {
        return all("^#+ (.*)$");
    }

    /** Those that lead to a heading. */
    static List<String> links() {
        return all("\\]\\((#[^)]*)\\)");
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The rows of the table that is between comments of this name, without its head. */
    static List<String> table(String comment) {
        String begin = "<!-- " + comment + ":";
        List<String> lines = text().lines()
                .dropWhile(line -> !line.startsWith(begin))
                .takeWhile(line -> !line.equals("<!-- end of " + comment + " -->"))
                .filter(line -> line.startsWith("|"))
                .toList();
        if (lines.size() < 3) throw new AssertionError("the README has no table of " + comment);
        return lines.subList(2, lines.size());
    }

    private static String text() {
        try {
            return Files.readString(Build.readme());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
