package selftest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plays all rows and prints which of the agent's answers are right, like the kernel at boot with
 * CONFIG_DEBUG_LOCKING_API_SELFTESTS. Run with {@code -Djlockdep.output=FILE}, which tells the agent where to write and
 * us where to read. Ends with 0 if all are right, with 3 if not, with 2 if it was not told the file, with 4 if
 * the agent does not answer.
 */
public final class SelfTest {
    private final Stage stage;
    private final List<String> failures = new ArrayList<>();
    private int cells;

    private SelfTest(Stage stage) {
        this.stage = stage;
    }

    public static void main(String[] args) throws InterruptedException {
        String file = System.getProperty("jlockdep.output");
        if (file == null) {
            System.err.println("SelfTest: needs the agent, and -Djlockdep.output=FILE");
            System.exit(2);
        }
        try {
            SelfTest test = new SelfTest(new Stage(file, Boolean.getBoolean("jlockdep.strict")));
            System.exit(test.play() ? 0 : 3);
        } catch (IOException e) {
            System.err.println("SelfTest: " + e.getMessage());
            System.exit(4);
        }
    }

    private boolean play() throws IOException, InterruptedException {
        for (Group group : Arrays.asList(
                PlainOrders.group(),
                ReadersAndWriters.group(),
                Tries.group(),
                FairLocks.group(),
                Waits.group(),
                Conversions.group())) {
            play(group);
        }
        return sumUp();
    }

    private void play(Group group) throws IOException, InterruptedException {
        System.out.println(Table.head(group));
        for (Row row : group.rows) {
            List<String> answers = new ArrayList<>();
            for (Column column : group.columns) answers.add(answer(row, column));
            System.out.println(Table.line(row.label, answers));
        }
    }

    private String answer(Row row, Column column) throws IOException, InterruptedException {
        if (row.in(column).isEmpty()) return "-";
        cells++;
        try {
            for (Script script : row.in(column)) play(script, row, column);
            return "ok";
        } catch (Failure e) {
            failures.add(row.label + ": " + e.getMessage());
            return "FAILED";
        }
    }

    private void play(Script script, Row row, Column column) throws Failure, IOException, InterruptedException {
        for (boolean writersFirst : new boolean[] {false, true}) {
            if (writersFirst && !column.shared) continue;
            new Trial(script, column, true, writersFirst, stage).play();
            if (!row.isInOneThreadOnly()) new Trial(script, column, false, writersFirst, stage).play();
        }
    }

    private boolean sumUp() {
        System.out.println(Table.RULE);
        for (String failure : failures) System.out.println("FAILED " + failure);
        System.out.println(
                failures.isEmpty()
                        ? "All " + cells + " answers are right."
                        : failures.size() + " of " + cells + " answers are wrong.");
        return failures.isEmpty();
    }
}
