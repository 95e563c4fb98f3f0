package scenarios.clean.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Locks in a map, the one of the smaller key first. */
@Expect
public final class MapOfLocks {
    private final Map<String, Lock> locks = new ConcurrentHashMap<>();

    private Lock lockOf(String key) {
        return locks.computeIfAbsent(key, absent -> new ReentrantLock());
    }

    private void move(String from, String to) {
        lockOf(from).lock();
        lockOf(to).lock();
        lockOf(to).unlock();
        lockOf(from).unlock();
    }

    public static void main(String[] args) {
        MapOfLocks program = new MapOfLocks();
        Turns.take(() -> program.move("a", "b"), () -> program.move("a", "b"));
    }
}
