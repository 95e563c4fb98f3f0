package scenarios.deadlock.wait;

import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;

/** Has tasks run under a lock that they try to get for a while: a stall. */
@Expect(
        locks = {"InvokeAllUnderLock.books", "java.util.concurrent.FutureTask.awaitDone():task"},
        level = "warning")
public final class InvokeAllUnderLock {
    private final ReentrantLock books = new ReentrantLock();
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private int entries;

    private Integer add() throws InterruptedException {
        if (books.tryLock(10, TimeUnit.MILLISECONDS)) {
            try {
                entries++;
            } finally {
                books.unlock();
            }
        }
        return entries;
    }

    private void addAll() throws InterruptedException {
        books.lock();
        try {
            pool.invokeAll(Collections.singletonList(this::add));
        } finally {
            books.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        InvokeAllUnderLock ledger = new InvokeAllUnderLock();
        ledger.addAll();
        ledger.pool.shutdown();
    }
}
