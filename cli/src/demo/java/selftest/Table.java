package selftest;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The layout of what is printed. */
final class Table {
    static final String RULE = String.join("", Collections.nCopies(105, "-"));

    private Table() {}

    static String head(Group group) {
        List<String> heads =
                group.columns.stream().map(column -> column.heading).collect(Collectors.toList());
        return RULE + "\n" + line(group.title, heads).replace(':', ' ') + "\n" + RULE;
    }

    static String line(String label, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format("%34s:", label));
        for (String cell : cells) line.append(String.format(" %7s |", cell));
        return line.toString();
    }
}
