package hangs;

import static hangs.Locks.block;
import static hangs.Locks.lock;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that wait for an event with a lock that whoever is to bring it about wants. */
final class Waits {
    /** So often it goes well before it does not: then it is known who signals. */
    private static final int GOOD = 3;

    private Waits() {}

    static void join(Crew crew) {
        Taking lock = lock(new ReentrantLock());
        Meeting bothThere = new Meeting(2);
        Thread joined = crew.start(() -> {
            bothThere.attend();
            Crew.taking(lock, () -> System.err.println("no deadlock")).run();
        });
        crew.start(waiting(lock, bothThere, () -> {
            joined.join();
            return null;
        }));
    }

    static void future(Crew crew) {
        Taking lock = lock(new ReentrantLock());
        Meeting bothThere = new Meeting(2);
        FutureTask<Object> task = taking(lock, bothThere);
        crew.start(task);
        crew.start(waiting(lock, bothThere, task::get));
    }

    /** The one in between has no lock. */
    static void futureOfFuture(Crew crew) {
        Taking lock = lock(new ReentrantLock());
        Meeting bothThere = new Meeting(2);
        FutureTask<Object> last = taking(lock, bothThere);
        FutureTask<Object> first = new FutureTask<>(last::get);
        crew.start(last);
        crew.start(first);
        crew.start(waiting(lock, bothThere, first::get));
    }

    static void supplied(Crew crew) {
        Taking lock = lock(new ReentrantLock());
        Meeting bothThere = new Meeting(2);
        CompletableFuture<Void> supplied = CompletableFuture.runAsync(
                () -> {
                    bothThere.attend();
                    Crew.taking(lock, () -> System.err.println("no deadlock")).run();
                },
                crew::start);
        crew.start(waiting(lock, bothThere, supplied::join));
    }

    static void ownPool(Crew crew) {
        ExecutorService pool = Executors.newFixedThreadPool(1, crew::thread);
        pool.submit(() -> {
            Future<String> inner = pool.submit(() -> "never");
            return inner.get();
        });
    }

    /** Both have begun before either of them gives it more to do. */
    static void poolOfTwo(Crew crew) {
        ExecutorService pool = Executors.newFixedThreadPool(2, crew::thread);
        Meeting bothThere = new Meeting(2);
        for (int i = 0; i < 2; i++) {
            pool.submit(() -> {
                bothThere.attend();
                Future<String> inner = pool.submit(() -> "never");
                return inner.get();
            });
        }
    }

    /** By way of what hides the pool; a limit of centuries is none. */
    static void endOfPool(Crew crew) {
        ExecutorService pool = Executors.newSingleThreadExecutor(crew::thread);
        end(crew, block(new Object()), pool, () -> pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
    }

    /** Day by day, as {@code close} does. */
    static void endOfForks(Crew crew) {
        ForkJoinPool pool = new ForkJoinPool(1, crew::worker, null, false);
        end(crew, lock(new ReentrantLock()), pool, () -> {
            while (!pool.awaitTermination(1, TimeUnit.DAYS)) pool.getPoolSize();
            return null;
        });
    }

    private static void end(Crew crew, Taking lock, ExecutorService pool, Callable<?> wait) {
        crew.withLimit = true;
        Meeting bothThere = new Meeting(2);
        pool.execute(taking(lock, bothThere));
        pool.shutdown();
        crew.start(waiting(lock, bothThere, wait));
    }

    static void forkJoin(Crew crew) {
        Taking lock = lock(new ReentrantLock());
        Meeting bothThere = new Meeting(2);
        ForkJoinTask<Object> task = ForkJoinTask.adapt(taking(lock, bothThere), null);
        crew.start(task::invoke);
        crew.start(waiting(lock, bothThere, task::join));
    }

    static void latch(Crew crew) {
        Taking lock = block(new Object());
        for (int i = 0; i <= GOOD; i++) {
            CountDownLatch counted = new CountDownLatch(1);
            boolean good = i < GOOD;
            Meeting bothThere = new Meeting(good ? 1 : 2);
            FutureTask<Object> signal = new FutureTask<>(() -> {
                bothThere.attend();
                Crew.taking(lock, () -> {}).run();
                counted.countDown();
                return null;
            });
            Thread signals = crew.start(signal);
            if (good) awaitEnd(signals);
            Thread waits = crew.start(waiting(lock, bothThere, () -> {
                counted.await();
                return null;
            }));
            if (good) awaitEnd(waits);
        }
    }

    /** Nested monitor lockout: with another lock kept than the one that is given up. */
    static void lockout(Crew crew) {
        Object kept = new Object();
        Object given = new Object();
        for (int i = 0; i <= GOOD; i++) {
            boolean good = i < GOOD;
            Meeting through = new Meeting(2);
            Meeting waits = new Meeting(2);
            FutureTask<Object> signal = new FutureTask<>(() -> {
                if (!good) waits.attend();
                synchronized (kept) {
                    kept.hashCode();
                }
                if (good) through.attend();
                if (good) waits.attend();
                synchronized (given) {
                    given.notifyAll();
                }
                return null;
            });
            Thread signals = crew.start(signal);
            if (good) through.attend();
            Thread waiter = crew.start(waiting(block(kept), new Meeting(1), () -> {
                synchronized (given) {
                    waits.attend();
                    given.wait();
                }
                return null;
            }));
            if (!good) continue;
            awaitEnd(signals);
            awaitEnd(waiter);
        }
    }

    private static FutureTask<Object> taking(Taking lock, Meeting bothThere) {
        return new FutureTask<>(
                () -> {
                    bothThere.attend();
                    Crew.taking(lock, () -> System.err.println("no deadlock")).run();
                },
                lock);
    }

    private static Runnable waiting(Taking lock, Meeting bothThere, Callable<?> wait) {
        return Crew.taking(lock, () -> {
            bothThere.attend();
            try {
                wait.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
