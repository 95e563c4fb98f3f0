package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import scenarios.Expect;
import scenarios.Turns;

/** Views for reading that code has made which nobody watches: they read, and nobody ever writes. */
@Expect(options = "exclude=*ViewsFromElsewhere$Library")
public final class ViewsFromElsewhere {
    private final Lock one = Library.reader();
    private final Lock other = Library.reader();
    private final Lock stamped = Library.stampedReader();
    private int steps;

    /** Is not looked at. */
    private static final class Library {
        static Lock reader() {
            return new ReentrantReadWriteLock().readLock();
        }

        static Lock stampedReader() {
            return new StampedLock().asReadLock();
        }
    }

    private void nest(Lock outer, Lock inner) {
        outer.lock();
        inner.lock();
        steps++;
        inner.unlock();
        outer.unlock();
    }

    private void there() {
        nest(one, other);
        nest(one, stamped);
    }

    private void back() {
        nest(other, one);
        nest(stamped, one);
    }

    public static void main(String[] args) {
        ViewsFromElsewhere program = new ViewsFromElsewhere();
        Turns.take(program::there, program::back);
    }
}
