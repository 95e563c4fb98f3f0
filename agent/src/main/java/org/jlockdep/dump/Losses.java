package org.jlockdep.dump;

import java.util.ArrayList;
import java.util.List;

/** What could not be read of one file, for people: the first few lines that were lost, and how many more. */
public final class Losses {
    private static final int SHOWN = 5;

    private final String file;
    private final List<String> shown = new ArrayList<>();
    private long count;

    Losses(String file) {
        this.file = file;
    }

    void line(long number, String why) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(file + ": line " + number + " is lost: " + why);
        }
    }

    void torn(long number) {
        count++;
        shown.add(file + ": ends within line " + number + ", as after a kill; that line is lost");
    }

    void tooManyRecords() {
        count++;
        shown.add(file + ": has more than " + DumpFormat.MAX_RECORDS + " lines; the rest is lost");
    }

    public boolean isNothing() {
        return count == 0;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>(shown);
        if (count > shown.size()) {
            lines.add(file + ": " + (count - shown.size()) + " more lines are lost");
        }
        return lines;
    }
}
