package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Two objects whose synchronized methods call each other. */
@Expect(locks = {"SynchronizedMethods.Chair", "SynchronizedMethods.Table"})
public final class SynchronizedMethods {
    static final class Chair {
        private int uses;

        synchronized void use() {
            uses++;
        }

        synchronized void moveTo(Table table) {
            table.use();
        }
    }

    static final class Table {
        private int uses;

        synchronized void use() {
            uses++;
        }

        synchronized void take(Chair chair) {
            chair.use();
        }
    }

    public static void main(String[] args) {
        Chair chair = new Chair();
        Table table = new Table();
        Turns.take(() -> chair.moveTo(table), () -> table.take(chair));
    }
}
