package hangs;

import static hangs.Locks.block;
import static hangs.Locks.lock;

import java.util.Collections;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Threads that wait with a lock for a signal that anybody could give, and that was given each time before by who took the
 * lock first: the last time both are there at once.
 */
final class Signalled {
    /** So often it goes well before it does not: then it is known who signals. */
    private static final int GOOD = 3;

    private Signalled() {}

    /** How one signal is given and awaited. Each kind has tasks of classes of its own, since that is what is learnt. */
    private interface Round {
        /** @param pass takes the lock, and gives it back */
        Callable<?> signal(Step pass);

        Callable<?> await(WithLock lock);
    }

    private interface Step {
        void run();
    }

    /** The lock that is held while something is waited for. */
    private interface WithLock {
        Object call(Callable<?> wait);
    }

    private interface Rounds {
        Round next();
    }

    private static void hang(Crew crew, Taking lock, Rounds rounds) {
        for (int i = 0; i <= GOOD; i++) {
            boolean good = i < GOOD;
            Meeting bothThere = new Meeting(good ? 1 : 2);
            Meeting passed = new Meeting(2);
            Round round = rounds.next();
            Thread signals = crew.start(new FutureTask<>(round.signal(() -> {
                bothThere.attend();
                Crew.taking(lock, () -> {}).run();
                passed.attend();
            })));
            if (good) passed.attend();
            Thread waits = crew.start(new FutureTask<>(round.await(wait -> {
                Crew.taking(lock, () -> {
                            bothThere.attend();
                            call(wait);
                        })
                        .run();
                return null;
            })));
            if (!good) continue;
            end(waits);
            end(signals);
        }
    }

    private static void end(Thread thread) {
        call(() -> {
            thread.join();
            return null;
        });
    }

    private static void call(Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void barrier(Crew crew) {
        hang(crew, block(new Object()), () -> new Round() {
            private final CyclicBarrier barrier = new CyclicBarrier(2);

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    return barrier.await();
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> barrier.await());
            }
        });
    }

    static void phaser(Crew crew) {
        hang(crew, lock(new ReentrantLock()), () -> new Round() {
            private final Phaser phaser = new Phaser(2);

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    return phaser.arriveAndAwaitAdvance();
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> phaser.arriveAndAwaitAdvance());
            }
        });
    }

    static void exchanger(Crew crew) {
        hang(crew, block(new Object()), () -> new Round() {
            private final Exchanger<String> exchanger = new Exchanger<>();

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    return exchanger.exchange("one");
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> exchanger.exchange("other"));
            }
        });
    }

    static void emptyQueue(Crew crew) {
        hang(crew, lock(new ReentrantLock()), () -> new Round() {
            private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    return queue.add("work");
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> queue.take());
            }
        });
    }

    static void fullQueue(Crew crew) {
        hang(crew, block(new Object()), () -> new Round() {
            private final BlockingQueue<String> queue =
                    new ArrayBlockingQueue<>(1, false, Collections.singleton("one"));

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    return queue.take();
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> {
                    queue.put("other");
                    return null;
                });
            }
        });
    }

    static void permit(Crew crew) {
        hang(crew, block(new Object()), () -> new Round() {
            private final Semaphore signal = new Semaphore(0);

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    signal.release();
                    return null;
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> {
                    signal.acquire();
                    return null;
                });
            }
        });
    }

    /** Gives the condition's lock up, and keeps the other one. */
    static void condition(Crew crew) {
        hang(crew, block(new Object()), () -> new Round() {
            private final ReentrantLock given = new ReentrantLock();
            private final Condition done = given.newCondition();
            private boolean isDone;

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    given.lock();
                    try {
                        isDone = true;
                        done.signalAll();
                    } finally {
                        given.unlock();
                    }
                    return null;
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> {
                    given.lock();
                    try {
                        while (!isDone) done.await();
                    } finally {
                        given.unlock();
                    }
                    return null;
                });
            }
        });
    }

    /** The same with monitors. */
    static void guardedBlock(Crew crew) {
        hang(crew, lock(new ReentrantLock()), () -> new Round() {
            private boolean isDone;

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    synchronized (this) {
                        isDone = true;
                        notifyAll();
                    }
                    return null;
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> {
                    synchronized (this) {
                        while (!isDone) wait();
                    }
                    return null;
                });
            }
        });
    }

    /** Who is woken is seen only if it sleeps by then. */
    static void park(Crew crew) {
        hang(crew, block(new Object()), () -> new Round() {
            private volatile Thread waiter;
            private volatile boolean isDone;

            @Override
            public Callable<?> signal(Step pass) {
                return () -> {
                    pass.run();
                    while (waiter == null || LockSupport.getBlocker(waiter) != this) Thread.yield();
                    isDone = true;
                    LockSupport.unpark(waiter);
                    return null;
                };
            }

            @Override
            public Callable<?> await(WithLock lock) {
                return () -> lock.call(() -> {
                    waiter = Thread.currentThread();
                    while (!isDone) LockSupport.park(this);
                    return null;
                });
            }
        });
    }
}
