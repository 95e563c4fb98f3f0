package workloads.macro;

import java.util.Collections;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Vector;
import workloads.Check;
import workloads.Steady;

/** The same with the JDK's own synchronized collections, which are watched by default. */
public final class JdkCollections {
    private static final int THREADS = 2;
    private static final int KEYS = 64;

    private final Map<Integer, Vector<Integer>> rows = new Hashtable<>();
    private final Map<Integer, Integer> sums = Collections.synchronizedMap(new HashMap<>());
    private int turn;

    private JdkCollections() {}

    private int use() {
        int key = turn++ % KEYS;
        Vector<Integer> row = rows.computeIfAbsent(key, any -> new Vector<>());
        row.add(1);
        row.add(2);
        sums.put(key, row.get(0) + row.get(1));
        Check.equal("sum", 3, sums.get(key));
        StringBuffer text = new StringBuffer();
        text.append(row.size()).append('/').append(sums.containsKey(key));
        Check.equal("text", "2/true", text.toString());
        row.clear();
        return 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Steady.measure(THREADS, thread -> new JdkCollections()::use);
    }
}
