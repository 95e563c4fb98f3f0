package org.jlockdep.fleet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jlockdep.cli.merge.DumpFile;
import org.jlockdep.cli.merge.DumpMerge;
import org.jlockdep.cli.merge.DumpSource;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.IncompatibleDumpException;

/** Makes one piece a service of many objects, and one of many pieces. Stateless. */
final class Pieces {
    /** Of what begins with no run: its lines, if there are any, belong to no service that is known. */
    private static final String NO_SERVICE = "";

    private Pieces() {}

    /** By service. An object that is no dump is told of and left out. */
    static TreeMap<String, Piece> of(List<DumpSource> objects) throws IOException {
        TreeMap<String, List<DumpSource>> byService = new TreeMap<>();
        List<String> foreign = new ArrayList<>();
        for (DumpSource object : objects) {
            try {
                for (String service : services(object)) {
                    byService.computeIfAbsent(service, key -> new ArrayList<>()).add(object);
                }
            } catch (IncompatibleDumpException e) {
                foreign.add(e.getMessage());
            }
        }
        TreeMap<String, Piece> pieces = new TreeMap<>();
        for (String service : byService.keySet()) {
            pieces.put(service, merged(service, byService.get(service), List.of()));
        }
        if (!foreign.isEmpty()) {
            Piece other = pieces.getOrDefault(NO_SERVICE, new Piece(new byte[0], List.of()));
            foreign.addAll(other.lost());
            pieces.put(NO_SERVICE, new Piece(other.dump(), foreign));
        }
        return pieces;
    }

    private static TreeSet<String> services(DumpSource object) throws IOException {
        TreeSet<String> services = new TreeSet<>();
        try (InputStream in = object.open()) {
            for (DumpedRun run : new DumpReader(object.name(), in).runs()) {
                services.add(run.service());
            }
        }
        if (services.isEmpty()) {
            services.add(NO_SERVICE);
        }
        return services;
    }

    /** All pieces at once: two by two, what has grown large would be read again for each that is added. */
    static Piece united(String service, Iterable<Piece> pieces) throws IOException {
        List<DumpSource> dumps = new ArrayList<>();
        TreeSet<String> lost = new TreeSet<>();
        for (Piece piece : pieces) {
            lost.addAll(piece.lost());
            if (piece.dump().length > 0) {
                dumps.add(source(piece.dump()));
            }
        }
        return merged(service, dumps, lost);
    }

    private static Piece merged(String service, List<DumpSource> dumps, Iterable<String> before) throws IOException {
        TreeSet<String> lost = new TreeSet<>();
        before.forEach(lost::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DumpMerge merge = DumpMerge.of(service)) {
            merge.addSources(dumps, losses -> lost.addAll(losses.lines()));
            if (merge.runs() > 0) {
                try (OutputStream out = DumpFile.compressed(bytes)) {
                    merge.write(out);
                }
            }
        }
        return new Piece(bytes.toByteArray(), List.copyOf(lost));
    }

    private static DumpSource source(byte[] dump) {
        return new DumpSource() {
            @Override
            public String name() {
                return "a merged part";
            }

            @Override
            public InputStream open() throws IOException {
                return DumpFile.lines(new ByteArrayInputStream(dump));
            }
        };
    }
}
