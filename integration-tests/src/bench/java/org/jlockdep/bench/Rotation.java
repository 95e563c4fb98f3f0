package org.jlockdep.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jlockdep.bench.Experiment.Reading;
import org.jlockdep.bench.Experiment.With;

/** All experiments by turns, each without the agent and with it, one right after the other. */
final class Rotation {
    private final List<Experiment> experiments;
    private final Map<String, Series> results = new LinkedHashMap<>();

    Rotation(List<Experiment> experiments) {
        this.experiments = experiments;
    }

    /** Who comes first changes: a machine that gets slower and slower favours nobody. */
    void round(int number) {
        for (Experiment experiment : experiments) {
            System.err.printf("round %d: %s%n", number + 1, experiment.name());
            boolean plainFirst = number % 2 == 0;
            List<Reading> first = experiment.run(plainFirst ? With.NOTHING : With.AGENT);
            List<Reading> second = experiment.run(plainFirst ? With.AGENT : With.NOTHING);
            add(experiment, plainFirst ? first : second, plainFirst ? second : first);
        }
    }

    private void add(Experiment experiment, List<Reading> plain, List<Reading> watched) {
        for (int i = 0; i < plain.size(); i++) {
            Reading reading = plain.get(i);
            String what = reading.what().isEmpty() ? experiment.name() : experiment.name() + ", " + reading.what();
            results.computeIfAbsent(what, any -> new Series(reading.unit()))
                    .add(reading.value(), watched.get(i).value());
        }
    }

    /** By what was measured. */
    Map<String, Series> results() {
        return results;
    }
}
