package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import scenarios.Expect;
import scenarios.Turns;

/** One view of a lock is taken before the monitor, its other view after it, and code has made both that nobody watches. */
@Expect(
        locks = {"ViewsFromElsewhere$Library.reader", "ViewsFromElsewhere.monitor"},
        options = "exclude=*ViewsFromElsewhere$Library")
public final class ViewsFromElsewhere {
    private final Library library = new Library();
    private final Object monitor = new Object();
    private int steps;

    /** Is not looked at. */
    private static final class Library {
        final Lock reader;
        final Lock writer;

        Library() {
            ReentrantReadWriteLock whole = new ReentrantReadWriteLock();
            reader = whole.readLock();
            writer = whole.writeLock();
        }
    }

    private void readFirst() {
        library.reader.lock();
        synchronized (monitor) {
            steps++;
        }
        library.reader.unlock();
    }

    private void monitorFirst() {
        synchronized (monitor) {
            library.writer.lock();
            steps++;
            library.writer.unlock();
        }
    }

    public static void main(String[] args) {
        ViewsFromElsewhere program = new ViewsFromElsewhere();
        Turns.take(program::readFirst, program::monitorFirst);
    }
}
