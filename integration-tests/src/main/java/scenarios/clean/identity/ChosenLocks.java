package scenarios.clean.identity;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Locks that are chosen where they are made are made for the field that gets them: each has an order of its own. */
@Expect
public final class ChosenLocks {
    private static final int FAIR = 1;

    private final Object registry = new Object();
    private final Chosen chosen = new Chosen(true, null);
    private final Switched switched = new Switched(FAIR);
    private final Helped helped = new Helped();
    private final HelpedAsWell helpedAsWell = new HelpedAsWell();
    private int entries;

    /** By a conditional expression in another one. */
    static final class Chosen {
        final Lock lock;

        Chosen(boolean fair, Lock given) {
            lock = given != null ? given : fair ? new ReentrantLock(true) : new ReentrantLock();
        }
    }

    /** By a switch. */
    static final class Switched {
        final Lock lock;

        Switched(int kind) {
            switch (kind) {
                case FAIR:
                    lock = new ReentrantLock(true);
                    break;
                default:
                    lock = new ReentrantLock();
            }
        }
    }

    static Lock make(boolean fair) {
        if (fair) {
            return new ReentrantLock(true);
        }
        return new ReentrantLock();
    }

    /** By a helper that others use, too. */
    static final class Helped {
        final Lock lock = make(true);
    }

    static final class HelpedAsWell {
        final Lock lock = make(true);
    }

    private static void under(Lock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void count() {
        synchronized (registry) {
            entries++;
        }
    }

    private void sweep(Lock lock) {
        synchronized (registry) {
            under(lock, () -> entries--);
        }
    }

    public static void main(String[] args) {
        ChosenLocks program = new ChosenLocks();
        Turns.take(
                () -> under(program.chosen.lock, program::count),
                () -> under(program.helped.lock, program::count),
                () -> program.sweep(program.switched.lock),
                () -> program.sweep(program.helpedAsWell.lock));
    }
}
