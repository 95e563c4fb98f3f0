package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jlockdep.cli.merge.DumpFile;
import org.jlockdep.dump.DumpFormat;
import picocli.CommandLine.Parameters;

/** The dumps that a command is to read. */
final class DumpFiles {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Dumps, and folders whose *.jsonl and *.jsonl.gz files are dumps, at any depth.")
    private List<Path> given;

    /** In a fixed order, whatever the order they were given in. */
    List<Path> list() {
        return list(given);
    }

    static List<Path> list(List<Path> given) {
        TreeSet<Path> files = new TreeSet<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new Refusal(ExitCode.USAGE, path + ": no such file");
            }
        }
        if (files.isEmpty()) {
            throw new Refusal(
                    ExitCode.NO_DATA,
                    "no data: no *" + DumpFormat.EXTENSION + " or *" + DumpFile.COMPRESSED + " file in " + given);
        }
        return new ArrayList<>(files);
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> DumpFile.isNamedSo(file.toString()))
                    .toList();
        } catch (IOException e) {
            throw new Refusal(ExitCode.USAGE, folder + ": cannot be listed: " + e.getMessage());
        }
    }
}
