package programs.jdk;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/** Collections that lock, shared by all callers. */
final class Collections {
    private static final int SIZE = 2000;
    private static final Vector<Integer> VECTOR = new Vector<>();
    private static final Hashtable<Integer, Integer> TABLE = new Hashtable<>();
    private static final Properties PROPERTIES = new Properties();
    private static final Map<Integer, Integer> BINS = new ConcurrentHashMap<>();
    private static final List<Integer> LIST = java.util.Collections.synchronizedList(new ArrayList<>());
    private static final LinkedBlockingQueue<Integer> QUEUE = new LinkedBlockingQueue<>();

    private Collections() {}

    static Object run() throws InterruptedException {
        for (int i = 0; i < SIZE; i++) {
            VECTOR.add(i);
            TABLE.put(i, i);
            PROPERTIES.setProperty("key" + i, "value");
            BINS.merge(i % 10, 1, Integer::sum);
            BINS.computeIfAbsent(-i - 1, key -> TABLE.size());
            LIST.add(i);
            QUEUE.put(i);
            QUEUE.take();
        }
        synchronized (LIST) {
            for (Integer each : LIST) TABLE.get(each);
        }
        return IntStream.range(0, SIZE)
                .parallel()
                .map(VECTOR::get)
                .filter(TABLE::containsKey)
                .count();
    }
}
