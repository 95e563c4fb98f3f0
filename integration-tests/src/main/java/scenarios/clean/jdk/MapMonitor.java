package scenarios.clean.jdk;

import java.util.concurrent.ConcurrentHashMap;
import scenarios.Expect;
import scenarios.Turns;

/** Who synchronizes on a map keeps nobody from its entries, so an update in the other order waits for nothing. */
@Expect
public final class MapMonitor {
    private final ConcurrentHashMap<String, Integer> stock = new ConcurrentHashMap<>();
    private final Object shelf = new Object();
    private int steps;

    private void monitorFirst() {
        synchronized (stock) {
            synchronized (shelf) {
                steps++;
            }
        }
    }

    private void shelfFirst() {
        synchronized (shelf) {
            stock.merge("screws", 1, Integer::sum);
        }
    }

    public static void main(String[] args) {
        MapMonitor program = new MapMonitor();
        program.stock.put("screws", 1);
        Turns.take(program::monitorFirst, program::shelfFirst);
    }
}
