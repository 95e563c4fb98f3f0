package org.jlockdep.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Dumps of many JVMs, made from two real ones by renaming their runs. */
final class Fleet {
    private static final Path SAMPLES = Path.of(System.getProperty("fleet.jar"))
            .resolve("../../../../agent/src/test/resources/dumps")
            .normalize();

    private Fleet() {}

    /** @param labels members of the run's record, each with a comma before it; may be empty */
    static void add(Path folder, int from, int to, String labels) throws IOException {
        List<String> samples = List.of(
                Files.readString(SAMPLES.resolve("v1/iommufd.jsonl")),
                Files.readString(SAMPLES.resolve("v2/bins.jsonl")));
        for (int number = from; number < to; number++) {
            Path file = folder.resolve("host-" + number % 40 + "/" + number + ".jsonl");
            Files.createDirectories(file.getParent());
            Files.writeString(file, renamed(samples.get(number % samples.size()), number, labels));
        }
    }

    private static String renamed(String dump, int number, String labels) {
        return dump.replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"" + number + "@host\"" + labels)
                .replaceFirst("\"pid\":\\d+", "\"pid\":" + number);
    }
}
