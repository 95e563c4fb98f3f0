package selftest;

import java.util.ArrayList;
import java.util.List;

/** Rows under common column heads. */
final class Group {
    final String title;
    final List<Column> columns;
    final List<Row> rows = new ArrayList<>();

    Group(String title, List<Column> columns) {
        this.title = title;
        this.columns = columns;
    }

    Row row(String label) {
        Row row = new Row(label);
        rows.add(row);
        return row;
    }
}
