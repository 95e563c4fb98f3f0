package org.jlockdep.fleet;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of one service that wait until there are enough of them to be merged at once: what {@code reduceByKey} adds up. Two by
 * two, what has grown would be read again for each piece that is added. What was merged waits in a row of its own for its equals,
 * so that no piece is read more often than it has to be.
 *
 * <p>Immutable. Adding is associative and commutative in what comes out in the end.
 *
 * @param rows those of the last row were merged most often
 */
record Gathered(String service, List<List<Piece>> rows) implements Serializable {
    /** Pieces that are merged at once. Measured: see CONTRIBUTING, "Scale on paper". */
    static final int AT_ONCE = 32;

    static Gathered of(String service, Piece piece) {
        return new Gathered(service, List.of(List.of(piece)));
    }

    Gathered with(Gathered other) throws IOException {
        List<List<Piece>> all = new ArrayList<>();
        List<Piece> merged = List.of();
        for (int row = 0; row < Math.max(rows.size(), other.rows.size()) || !merged.isEmpty(); row++) {
            List<Piece> together = new ArrayList<>(row(row));
            together.addAll(other.row(row));
            together.addAll(merged);
            boolean isFull = together.size() >= AT_ONCE;
            merged = isFull ? List.of(Pieces.united(service, together)) : List.of();
            all.add(isFull ? new ArrayList<>() : together);
        }
        return new Gathered(service, all);
    }

    private List<Piece> row(int row) {
        return row < rows.size() ? rows.get(row) : List.of();
    }

    Piece united() throws IOException {
        return Pieces.united(service, rows.stream().flatMap(List::stream).toList());
    }
}
