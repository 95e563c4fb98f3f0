package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** A writer that locks itself is used for the first time where it is made, under the monitor of the pool that it asks. */
@Expect(
        locks = {"JustMade", "JustMade$Writer"},
        level = "note")
public final class JustMade {
    private int writers;

    private static class Named {
        private final String name;

        Named(String name) {
            this.name = name;
        }
    }

    private static final class Writer extends Named {
        private final JustMade pool;

        Writer(JustMade pool) {
            super(new String("writer"));
            this.pool = pool;
        }

        synchronized int nameIt() {
            return super.name.length();
        }

        synchronized int flush() {
            return pool.count();
        }
    }

    private synchronized int count() {
        return writers;
    }

    private synchronized Writer make() {
        Writer writer = new Writer(this);
        writers += writer.nameIt();
        return writer;
    }

    public static void main(String[] args) {
        JustMade pool = new JustMade();
        Turns.take(() -> pool.make().flush(), () -> pool.make().flush());
    }
}
