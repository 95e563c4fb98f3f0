package org.jlockdep.fleet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.jlockdep.cli.merge.DumpFile;
import org.jlockdep.cli.merge.DumpMerge;
import org.jlockdep.cli.merge.DumpSource;

/** Makes one piece of a part's objects, and one of many pieces. Stateless. */
final class Pieces {
    private Pieces() {}

    static Piece of(Part part, Configuration files) throws IOException {
        List<DumpSource> objects =
                part.objects().stream().map(name -> Objects.source(name, files)).toList();
        return merged(part.service(), objects, List.of());
    }

    /** All pieces at once. */
    static Piece united(String service, List<Piece> pieces) throws IOException {
        if (pieces.size() == 1) return pieces.get(0);
        List<DumpSource> dumps = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Piece piece : pieces) {
            lost.addAll(piece.lost());
            if (piece.dump().length > 0) {
                dumps.add(source(piece.dump()));
            }
        }
        return merged(service, dumps, lost);
    }

    private static Piece merged(String service, List<DumpSource> dumps, List<String> before) throws IOException {
        TreeSet<String> lost = new TreeSet<>(before);
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
