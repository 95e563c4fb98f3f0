package scenarios.deadlock.identity;

import java.util.HashMap;
import java.util.Map;
import scenarios.Expect;
import scenarios.Turns;

/** Boxed values from the cache are the same objects for everybody: both orders, from two places. */
@Expect(locks = {"BoxedValues.move():from", "BoxedValues.move():to"})
public final class BoxedValues {
    private static final Map<Object, Integer> STEPS = new HashMap<>();

    private BoxedValues() {}

    private static void move(Object from, Object to) {
        synchronized (from) {
            synchronized (to) {
                STEPS.merge(from, 1, Integer::sum);
            }
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> move(1, 2), () -> move(2, 1));
    }
}
