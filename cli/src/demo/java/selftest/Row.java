package selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One row of the table: what is played in which column. */
final class Row {
    final String label;
    private final Map<Column, List<Script>> scripts = new EnumMap<>(Column.class);
    private boolean inOneThreadOnly;

    Row(String label) {
        this.label = label;
    }

    /** Nothing where the row has no meaning. */
    List<Script> in(Column column) {
        return scripts.getOrDefault(column, Collections.emptyList());
    }

    boolean isInOneThreadOnly() {
        return inOneThreadOnly;
    }

    /** The last call for a column counts. */
    Row on(List<Column> columns, Script... played) {
        return on(columns, Arrays.asList(played));
    }

    Row on(List<Column> columns, String... steps) {
        return on(columns, Script.of(steps));
    }

    Row on(Column column, String... steps) {
        return on(Collections.singletonList(column), steps);
    }

    Row on(List<Column> columns, List<Script> played) {
        for (Column column : columns) scripts.put(column, played);
        return this;
    }

    Row inOneThreadOnly() {
        inOneThreadOnly = true;
        return this;
    }

    /** All orders of these steps; the last of each is to be reported. */
    static List<Script> permuted(String... steps) {
        List<Script> all = new ArrayList<>();
        for (List<String> order : orders(Arrays.asList(steps))) all.add(new Script(reportedLast(order), ""));
        return all;
    }

    /** All orders of these steps, with a writer who is needed before the first or after the last. */
    static List<Script> permutedWithWriter(String write, String... steps) {
        List<Script> all = new ArrayList<>();
        for (List<String> order : orders(Arrays.asList(steps))) {
            List<String> first = new ArrayList<>(order);
            first.add(0, write);
            List<String> last = new ArrayList<>(order);
            last.add(write);
            all.add(new Script(reportedLast(first), ""));
            all.add(new Script(reportedLast(last), ""));
        }
        return all;
    }

    private static List<String> reportedLast(List<String> steps) {
        List<String> marked = new ArrayList<>(steps);
        marked.set(marked.size() - 1, marked.get(marked.size() - 1) + " !");
        return marked;
    }

    private static List<List<String>> orders(List<String> steps) {
        if (steps.isEmpty()) return Collections.singletonList(steps);
        List<List<String>> orders = new ArrayList<>();
        for (String first : steps) {
            List<String> others = new ArrayList<>(steps);
            others.remove(first);
            for (List<String> rest : orders(others)) {
                List<String> order = new ArrayList<>(rest);
                order.add(0, first);
                orders.add(order);
            }
        }
        return orders;
    }
}
