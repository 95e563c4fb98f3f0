package scenarios.deadlock.jdk;

import java.util.concurrent.ConcurrentHashMap;
import scenarios.Expect;
import scenarios.Turns;

/** Two entries of one map, each computed within the other: two threads that do so at once wait for each other's bin. */
@Expect(locks = "RecursiveUpdate.prices", options = "jdk=true")
public final class RecursiveUpdate {
    private static final int WHOLE = 1;
    private static final int HALF = 2;

    private final ConcurrentHashMap<Integer, Integer> prices = new ConcurrentHashMap<>();

    private void wholeFromHalf() {
        prices.computeIfAbsent(WHOLE, whole -> 2 * prices.computeIfAbsent(HALF, half -> 5));
    }

    private void halfFromWhole() {
        prices.computeIfAbsent(HALF, half -> prices.computeIfAbsent(WHOLE, whole -> 10) / 2);
    }

    public static void main(String[] args) {
        RecursiveUpdate program = new RecursiveUpdate();
        Turns.take(program::wholeFromHalf, program.prices::clear, program::halfFromWhole);
    }
}
