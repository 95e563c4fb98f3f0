package scenarios.deadlock.jdk;

import java.util.concurrent.ConcurrentHashMap;
import scenarios.Expect;
import scenarios.Turns;

/** A map's monitor and another lock in both orders, and its entries updated under both. */
@Expect(locks = {"MapMonitor.stock", "MapMonitor.shelf"})
public final class MapMonitor {
    private final ConcurrentHashMap<String, Integer> stock = new ConcurrentHashMap<>();
    private final Object shelf = new Object();

    private void monitorFirst() {
        synchronized (stock) {
            synchronized (shelf) {
                stock.merge("screws", 1, Integer::sum);
            }
        }
    }

    private void shelfFirst() {
        synchronized (shelf) {
            synchronized (stock) {
                stock.merge("screws", 2, Integer::sum);
            }
        }
    }

    public static void main(String[] args) {
        MapMonitor program = new MapMonitor();
        program.stock.put("screws", 1);
        Turns.take(program::monitorFirst, program::shelfFirst);
    }
}
