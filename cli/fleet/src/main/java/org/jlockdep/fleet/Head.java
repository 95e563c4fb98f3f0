package org.jlockdep.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jlockdep.cli.merge.DumpSource;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.IncompatibleDumpException;

/**
 * What the first lines of an object say: whose runs it has.
 *
 * @param services none if it is no dump
 * @param lost why it is none
 */
record Head(String object, List<String> services, List<String> lost) implements Serializable {
    /** Of what begins with no run: its lines, if there are any, belong to no service that is known. */
    private static final String NO_SERVICE = "";

    static Head of(DumpSource object) throws IOException {
        TreeSet<String> services = new TreeSet<>();
        try (InputStream in = object.open()) {
            DumpReader reader = new DumpReader(object.name(), in);
            for (DumpedRun run : reader.runs()) {
                services.add(run.service());
            }
            // What a damaged line told of is a run of no known service, as far as other lines name it.
            if (services.isEmpty() || !reader.losses().isNothing()) {
                services.add(NO_SERVICE);
            }
        } catch (IncompatibleDumpException e) {
            return new Head(object.name(), List.of(), List.of(e.getMessage()));
        }
        return new Head(object.name(), new ArrayList<>(services), List.of());
    }
}
