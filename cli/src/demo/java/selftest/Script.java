package selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps in the order in which they are played. Immutable. */
final class Script {
    final List<Step> steps;
    /** The lock classes of the ring, as letters. */
    private final String ring;

    Script(List<String> steps, String ring) {
        this.steps = new ArrayList<>();
        for (String step : steps) this.steps.add(Step.of(step));
        this.ring = ring;
    }

    static Script of(String... steps) {
        return new Script(Arrays.asList(steps), "");
    }

    boolean isReported() {
        return steps.stream().anyMatch(Step::isReported);
    }

    /** A step for each lock class on the ring, in which a writer takes the lock alone. */
    List<String> writes() {
        Map<String, String> writes = new LinkedHashMap<>();
        for (Step step : steps) {
            for (String word : step.words) {
                String name = word.replaceAll("^[^A-Z]*", "");
                String lockClass = name.replaceAll("\\d", "");
                if (ring.isEmpty() || ring.contains(lockClass)) writes.putIfAbsent(lockClass, "w" + name);
            }
        }
        return new ArrayList<>(writes.values());
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
