package scenarios.clean.jdk;

import java.util.concurrent.ConcurrentHashMap;
import scenarios.Expect;
import scenarios.Turns;

/** An entry is computed from another one of the same map, and never the other way round; of another map, both ways. */
@Expect(locks = "RecursiveUpdate.prices", level = "note", options = "jdk=java.util.concurrent.*")
public final class RecursiveUpdate {
    private static final int WHOLE = 1;
    private static final int HALF = 2;

    private final ConcurrentHashMap<Integer, Integer> prices = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, Integer> rebates = new ConcurrentHashMap<>();

    private void wholeFromHalf() {
        prices.computeIfAbsent(WHOLE, whole -> 2 * prices.computeIfAbsent(HALF, half -> 5));
    }

    private void fromRebate() {
        prices.compute(WHOLE, (whole, price) -> 10 - rebates.computeIfAbsent(HALF, half -> 1));
        prices.compute(HALF, (half, price) -> 5 - rebates.computeIfAbsent(WHOLE, whole -> 1));
    }

    public static void main(String[] args) {
        RecursiveUpdate program = new RecursiveUpdate();
        Turns.take(program::wholeFromHalf, program.prices::clear, program::wholeFromHalf, program::fromRebate);
    }
}
