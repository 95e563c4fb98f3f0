package scenarios.clean.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;

/** Waits with a lock for a task that tries to get it and goes on at once if it is taken. */
@Expect
public final class TryUnderLock {
    private final ReentrantLock books = new ReentrantLock();
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private int entries;

    private int add() {
        if (books.tryLock()) {
            try {
                entries++;
            } finally {
                books.unlock();
            }
        }
        return entries;
    }

    private int addNow() throws Exception {
        books.lock();
        try {
            return pool.submit(this::add).get();
        } finally {
            books.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        TryUnderLock ledger = new TryUnderLock();
        ledger.addNow();
        ledger.pool.shutdown();
    }
}
