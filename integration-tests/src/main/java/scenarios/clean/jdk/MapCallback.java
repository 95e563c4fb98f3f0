package scenarios.clean.jdk;

import java.util.concurrent.ConcurrentHashMap;
import scenarios.Expect;
import scenarios.Turns;

/** What the map calls while it computes takes the lock, and whoever holds the lock leaves the map alone. */
@Expect
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

    private void lockBefore() {
        synchronized (lock) {
            computed++;
        }
        cache.remove("key");
    }

    public static void main(String[] args) {
        MapCallback map = new MapCallback();
        Turns.take(map::mapFirst, map::lockBefore);
    }
}
