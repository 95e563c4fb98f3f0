package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** The two orders show on different objects: the same code would hang if the objects were the same. */
@Expect(
        locks = {"OtherInstances.Chair", "OtherInstances.Table"},
        level = "warning")
public final class OtherInstances {
    static final class Chair {
        synchronized void use() {}

        synchronized void moveTo(Table table) {
            table.use();
        }
    }

    static final class Table {
        synchronized void use() {}

        synchronized void take(Chair chair) {
            chair.use();
        }
    }

    public static void main(String[] args) {
        Chair chair = new Chair();
        Table table = new Table();
        Chair otherChair = new Chair();
        Table otherTable = new Table();
        Turns.take(() -> chair.moveTo(table), () -> otherTable.take(otherChair));
    }
}
