package workloads.macro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workloads.Check;
import workloads.Steady;

/** Nothing but synchronized collections, classes of the application, each thread with its own: the worst case. */
public final class OwnCollections {
    private static final int THREADS = 2;
    private static final int KEYS = 64;

    private final Index index = new Index();
    private int turn;

    private OwnCollections() {}

    private static final class Row {
        private final List<Integer> values = new ArrayList<>();

        synchronized void add(int value) {
            values.add(value);
        }

        synchronized int sum() {
            int sum = 0;
            for (int value : values) sum += value;
            return sum;
        }

        synchronized void clear() {
            values.clear();
        }
    }

    private static final class Index {
        private final Map<Integer, Row> rows = new HashMap<>();
        private int added;

        synchronized Row row(int key) {
            return rows.computeIfAbsent(key, any -> new Row());
        }

        synchronized void add(int key, int value) {
            row(key).add(value);
            added++;
        }

        synchronized int added() {
            return added;
        }
    }

    private int use() {
        int key = turn++ % KEYS;
        int before = index.added();
        index.add(key, 1);
        index.add(key, 2);
        Row row = index.row(key);
        Check.equal("sum", 3, row.sum());
        row.clear();
        Check.equal("added", before + 2, index.added());
        return 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Steady.measure(THREADS, thread -> new OwnCollections()::use);
    }
}
