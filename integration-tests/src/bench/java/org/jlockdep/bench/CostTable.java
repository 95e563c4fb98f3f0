package org.jlockdep.bench;

import java.util.Locale;
import java.util.Map;

/** Medians over the rounds, and from which ratio to which they went. */
final class CostTable {
    private CostTable() {}

    static String of(Map<String, Series> results) {
        StringBuilder table = new StringBuilder();
        table.append("| what | plain | with the agent | more | ratio | spread |\n|---|---|---|---|---|---|\n");
        results.forEach((what, series) -> table.append(row(what, series)));
        return table.toString();
    }

    private static String row(String what, Series series) {
        Unit unit = series.unit();
        String columns = String.join(
                " | ",
                what,
                unit.print(series.plain()),
                unit.print(series.watched()),
                unit.print(series.watched() - series.plain()),
                times(series.ratio()),
                times(series.lowestRatio()) + "-" + times(series.highestRatio()));
        return "| " + columns + " |\n";
    }

    private static String times(double ratio) {
        return Double.isFinite(ratio) ? String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio) : "-";
    }
}
