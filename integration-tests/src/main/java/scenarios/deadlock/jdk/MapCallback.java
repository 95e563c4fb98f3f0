package scenarios.deadlock.jdk;

import java.util.concurrent.ConcurrentHashMap;
import scenarios.Expect;
import scenarios.Turns;

/** A ConcurrentHashMap computes under the lock of a bin, and what it calls takes another lock. */
@Expect(locks = {"MapCallback.cache", "MapCallback.lock"})
public final class MapCallback {
    private final ConcurrentHashMap<String, Integer> cache = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private int computed;

    private int compute() {
        synchronized (lock) {
            return ++computed;
        }
    }

    private void mapFirst() {
        cache.computeIfAbsent("key", key -> compute());
    }

    private void lockFirst() {
        synchronized (lock) {
            cache.remove("key");
        }
    }

    public static void main(String[] args) {
        MapCallback map = new MapCallback();
        Turns.take(map::mapFirst, map::lockFirst);
    }
}
