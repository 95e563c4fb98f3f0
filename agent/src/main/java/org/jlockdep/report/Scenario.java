package org.jlockdep.report;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;

/**
 * The unsafe locking scenario: one column for each thread of the ring, time runs downwards. Each thread takes what it
 * holds, from left to right; then each wants what its left neighbour holds, from right to left, and the first wants
 * what the last holds. So the columns show the ring backwards, from the acquisition that closed it.
 */
final class Scenario {
    private static final int MARGIN = 2;
    /** A heading stands this much further to the right than the locks below it, as in lockdep. */
    private static final int HEADING_INDENT = 5;

    private static final int GAP = 8;
    private static final int MIN_WIDTH = 30;

    private final List<Link> columns = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final LockNames names;
    private final int width;

    Scenario(List<Link> links) {
        names = new LockNames(links);
        addColumn(links.get(0));
        for (int i = links.size() - 1; i > 0; i--) {
            addColumn(links.get(i));
        }
        width = Math.max(MIN_WIDTH, longest() + GAP);
    }

    /**
     * A thread that was seen making several of the links has as many columns, because the deadlock needs as many
     * threads. It keeps its own name, where lockdep would write CPU0 and CPU1, so that each column can be found in the
     * chain above; from the second column on a number tells them apart: {@code main/1}, {@code main/1 (2)}.
     */
    private void addColumn(Link link) {
        String thread = ThreadName.of(link.acquisition());
        int columnsOfThread = 1;
        for (Link column : columns) {
            if (ThreadName.of(column.acquisition()).equals(thread)) {
                columnsOfThread++;
            }
        }
        columns.add(link);
        headings.add(columnsOfThread == 1 ? thread : thread + " (" + columnsOfThread + ")");
    }

    private int longest() {
        int longest = 0;
        for (int i = 0; i < columns.size(); i++) {
            longest = Math.max(longest, HEADING_INDENT + headings.get(i).length());
            longest = Math.max(longest, step(columns.get(i).from()).length());
            longest = Math.max(longest, step(columns.get(i).to()).length());
        }
        return longest;
    }

    void print(StampedLines lines) {
        printHeadings(lines);
        for (int i = 0; i < columns.size(); i++) {
            lines.add(at(i, step(columns.get(i).from())));
        }
        for (int i = columns.size() - 1; i >= 0; i--) {
            lines.add(at(i, step(columns.get(i).to())));
        }
    }

    private void printHeadings(StampedLines lines) {
        StringBuilder text = new StringBuilder();
        StringBuilder underline = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            int start = MARGIN + i * width + HEADING_INDENT;
            pad(text, start).append(headings.get(i));
            pad(underline, start).append(Underline.under('-', headings.get(i)));
        }
        lines.add(text.toString());
        lines.add(underline.toString());
    }

    private String at(int column, String step) {
        return pad(new StringBuilder(), MARGIN + column * width).append(step).toString();
    }

    private String step(Hold hold) {
        return LockText.verb(hold) + "(" + names.of(hold) + ");";
    }

    private static StringBuilder pad(StringBuilder text, int length) {
        while (text.length() < length) {
            text.append(' ');
        }
        return text;
    }
}
