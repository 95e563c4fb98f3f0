package org.jlockdep.bench;

import java.util.ArrayList;
import java.util.List;

/** One figure, round after round: without the agent and with it. */
final class Series {
    private final Unit unit;
    private final List<Double> plain = new ArrayList<>();
    private final List<Double> watched = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    Series(Unit unit) {
        this.unit = unit;
    }

    void add(double without, double with) {
        plain.add(without);
        watched.add(with);
        ratios.add(with / without);
    }

    Unit unit() {
        return unit;
    }

    double plain() {
        return median(plain);
    }

    double watched() {
        return median(watched);
    }

    /** Infinite or no number when there was nothing without the agent. */
    double ratio() {
        return median(ratios);
    }

    double lowestRatio() {
        return ratios.stream().min(Double::compare).orElseThrow();
    }

    double highestRatio() {
        return ratios.stream().max(Double::compare).orElseThrow();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
