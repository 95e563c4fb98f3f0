package org.jlockdep.fleet;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jlockdep.cli.Commands;

/**
 * What became of one service.
 *
 * @param service empty for those that nobody has named
 * @param rows its findings, each as one line of JSON
 * @param lost what could not be read, and what the judgement had to say
 * @param hasData did any object tell of a run?
 */
record Judged(String service, List<String> rows, List<String> lost, boolean hasData) implements Serializable {
    private static final int CLEAN = 0;
    private static final int NO_DATA = 4;

    /** Writes the merged dump and its findings. */
    static Judged of(String service, Piece piece, String output, Configuration configuration) throws IOException {
        if (piece.dump().length == 0) {
            return new Judged(service, List.of(), piece.lost(), false);
        }
        String name = ServiceName.file(service);
        List<String> talk = new ArrayList<>(piece.lost());
        List<String> rows = rows(piece.dump(), talk);
        Objects.write(output, "dumps/" + name + ".jsonl.gz", piece.dump(), configuration);
        Objects.write(output, "findings/" + name + ".jsonl", lines(rows), configuration);
        return new Judged(service, rows, talk, true);
    }

    private static List<String> rows(byte[] dump, List<String> talk) throws IOException {
        Path folder = Files.createTempDirectory("jlockdep-fleet");
        Path file = folder.resolve("merged.jsonl.gz");
        try {
            Files.write(file, dump);
            List<String> rows = new ArrayList<>();
            List<String> said = new ArrayList<>();
            int code = Commands.execute(rows::add, said::add, "report", "--format=jsonl", file.toString());
            if (code != CLEAN && code != NO_DATA) {
                throw new IOException("the merged dump cannot be judged: " + String.join("; ", said));
            }
            talk.addAll(said);
            return rows;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    static byte[] lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
