package org.jlockdep.bench;

import java.io.IOException;
import java.util.List;

/** Entry: runs what the settings pick, on each JDK they name, and prints a table for each group. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.ofSystemProperties();
        for (Jvm jvm : settings.jvms()) {
            for (Group group : Group.values()) {
                List<Experiment> picked = group.experiments(settings, jvm).stream()
                        .filter(experiment -> settings.picks(group, experiment))
                        .toList();
                if (picked.isEmpty()) continue;
                String table = settings.counts() ? CountsTable.of(picked) : run(picked, settings);
                Section section = Section.now(group, jvm, settings, table);
                System.out.println(section);
                if (settings.records()) new ResultsPage(settings.page()).put(section);
            }
        }
    }

    private static String run(List<Experiment> experiments, Settings settings) throws IOException {
        Rotation rotation = new Rotation(experiments);
        for (int round = 0; round < settings.rounds(); round++) rotation.round(round);
        return CostTable.of(rotation.results());
    }
}
