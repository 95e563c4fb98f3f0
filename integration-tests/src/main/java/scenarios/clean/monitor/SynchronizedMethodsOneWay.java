package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Synchronized methods that call each other one way only; the way back calls without holding anything. */
@Expect
public final class SynchronizedMethodsOneWay {
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

        void take(Chair chair) {
            use();
            chair.use();
        }
    }

    public static void main(String[] args) {
        Chair chair = new Chair();
        Table table = new Table();
        Turns.take(() -> chair.moveTo(table), () -> table.take(chair));
    }
}
