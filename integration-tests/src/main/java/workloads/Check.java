package workloads;

import java.util.Objects;

/** A workload whose result is wrong measured something else. */
public final class Check {
    private Check() {}

    public static void equal(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + ": " + actual + " instead of " + expected);
        }
    }
}
