package workloads;

import java.util.Locale;

/** What a program measured of itself, as a line that the benchmarks find among what it prints. */
public final class Score {
    private Score() {}

    public static void nanos(String what, double value) {
        print(what, value, "ns");
    }

    public static void bytes(String what, double value) {
        print(what, value, "bytes");
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "score: %s = %.3f %s%n", what, value, unit);
    }
}
