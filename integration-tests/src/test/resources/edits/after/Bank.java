import java.util.concurrent.Callable;
import scenarios.Turns;

/** As it was, and edited: more lines, lambdas, anonymous classes and objects, other names of variables and order. */
public final class Bank {
    private int entries;
    private int seen;
    private final Object statistics = new Object();
    private final Object audit = new Object();
    private final Object ledger = new Object();
    private final Object accounts = new Object();

    abstract static class Job {
        abstract void undo();

        abstract void run();
    }

    public static void main(String[] arguments) throws Exception {
        Bank other = new Bank();
        Callable<Integer> before = () -> {
            synchronized (other.statistics) {
                return ++other.seen;
            }
        };
        Callable<Integer> more = new Callable<Integer>() {
            @Override
            public Integer call() throws Exception {
                return before.call();
            }
        };
        more.call();

        Bank house = new Bank();
        Job task = new Job() {
            @Override
            void undo() {
                Object mine = seal;
                synchronized (house.audit) {
                    synchronized (mine) {
                        house.entries--;
                    }
                }
            }

            private final Object seal = new Object();

            @Override
            void run() {
                Object mine = seal;
                synchronized (mine) {
                    // a line more
                    synchronized (house.audit) {
                        house.entries++;
                    }
                }
            }
        };

        Turns.take(other::count, house::book, () -> {
            Object first = house.ledger;
            synchronized (first) {
                synchronized (house.accounts) {
                    house.entries--;
                }
            }
        });
        Turns.take(task::run, task::undo);
    }

    private void count() {
        synchronized (statistics) {
            seen++;
        }
    }

    private void book() {
        int one = 1;
        synchronized (accounts) {
            count();
            synchronized (ledger) {
                entries += one;
            }
        }
    }
}
