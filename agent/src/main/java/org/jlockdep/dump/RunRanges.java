package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/** Many numbers of runs as the first and last of those in a row: merged runs are numbered by name, so most are. */
final class RunRanges {
    private int[] bounds = new int[2];
    private int size;
    private int written;

    /** @param number higher than those before */
    void add(int number) {
        if (size > 0 && bounds[size - 1] == number - 1) {
            bounds[size - 1] = number;
            return;
        }
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * size);
        }
        bounds[size++] = number;
        bounds[size++] = number;
    }

    boolean isMore() {
        return written < size;
    }

    /** As many as fit into one line. */
    void write(JsonGenerator json) throws IOException {
        int to = Math.min(size, written + 2 * DumpFormat.MAX_RANGES);
        json.writeArrayFieldStart(DumpFormat.RUNS);
        for (; written < to; written++) {
            json.writeNumber(bounds[written]);
        }
        json.writeEndArray();
    }
}
