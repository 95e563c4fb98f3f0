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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads that wait with a lock for a signal that anybody could give, and that was given each time before by who took the
 * lock first: the last time both are there at once.
 */
final class Signalled {
    /** So often it goes well before it does not: then it is known who signals. */
    private static final int GOOD = 3;

    private Signalled() {}

    /** How one signal is given and awaited. Each kind has tasks of classes of its own, since that is what is learnt. */
    private static final class Round {
        final Function<Runnable, Callable<?>> signals;
        final Function<WithLock, Callable<?>> waits;

        /**
         * @param signals given what takes the lock and gives it back
         * @param waits given what holds the lock meanwhile
         */
        Round(Function<Runnable, Callable<?>> signals, Function<WithLock, Callable<?>> waits) {
            this.signals = signals;
            this.waits = waits;
        }
    }

    /** The lock that is held while something is waited for. */
    private interface WithLock {
        Object call(Callable<?> wait);
    }

    /** Whose monitor is waited on. */
    private static final class Flag {
        boolean isUp;
    }

    /** The same with a condition, which a guarded block has to have in a field. */
    private static final class Gate {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition opened = lock.newCondition();
        private boolean isOpen;

        Object open() {
            lock.lock();
            try {
                isOpen = true;
                opened.signalAll();
            } finally {
                lock.unlock();
            }
            return null;
        }

        Object await() throws InterruptedException {
            lock.lock();
            try {
                while (!isOpen) opened.await();
            } finally {
                lock.unlock();
            }
            return null;
        }
    }

    /** What is slept on. */
    private static final class Bed {
        volatile boolean isLeft;
        volatile Thread sleeper;
    }

    private static void hang(Crew crew, Taking lock, Supplier<Round> rounds) {
        for (int i = 0; i <= GOOD; i++) {
            boolean good = i < GOOD;
            Meeting bothThere = new Meeting(good ? 1 : 2);
            Meeting passed = new Meeting(2);
            Round round = rounds.get();
            Thread signals = crew.start(new FutureTask<>(round.signals.apply(() -> {
                bothThere.attend();
                Crew.taking(lock, () -> {}).run();
                passed.attend();
            })));
            if (good) passed.attend();
            Thread waits = crew.start(new FutureTask<>(round.waits.apply(wait -> {
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
        hang(crew, block(new Object()), () -> {
            CyclicBarrier barrier = new CyclicBarrier(2);
            return new Round(
                    pass -> () -> {
                        pass.run();
                        return barrier.await();
                    },
                    lock -> () -> lock.call(() -> barrier.await()));
        });
    }

    static void phaser(Crew crew) {
        hang(crew, lock(new ReentrantLock()), () -> {
            Phaser phaser = new Phaser(2);
            return new Round(
                    pass -> () -> {
                        pass.run();
                        return phaser.arriveAndAwaitAdvance();
                    },
                    lock -> () -> lock.call(() -> phaser.arriveAndAwaitAdvance()));
        });
    }

    static void exchanger(Crew crew) {
        hang(crew, block(new Object()), () -> {
            Exchanger<String> exchanger = new Exchanger<>();
            return new Round(
                    pass -> () -> {
                        pass.run();
                        return exchanger.exchange("one");
                    },
                    lock -> () -> lock.call(() -> exchanger.exchange("other")));
        });
    }

    static void emptyQueue(Crew crew) {
        hang(crew, lock(new ReentrantLock()), () -> {
            BlockingQueue<String> queue = new LinkedBlockingQueue<>();
            return new Round(
                    pass -> () -> {
                        pass.run();
                        return queue.add("work");
                    },
                    lock -> () -> lock.call(() -> queue.take()));
        });
    }

    static void fullQueue(Crew crew) {
        hang(crew, block(new Object()), () -> {
            BlockingQueue<String> queue = new ArrayBlockingQueue<>(1, false, Collections.singleton("one"));
            return new Round(
                    pass -> () -> {
                        pass.run();
                        return queue.take();
                    },
                    lock -> () -> lock.call(() -> {
                        queue.put("other");
                        return null;
                    }));
        });
    }

    static void permit(Crew crew) {
        hang(crew, block(new Object()), () -> {
            Semaphore signal = new Semaphore(0);
            return new Round(
                    pass -> () -> {
                        pass.run();
                        signal.release();
                        return null;
                    },
                    lock -> () -> lock.call(() -> {
                        signal.acquire();
                        return null;
                    }));
        });
    }

    /** Gives the condition's lock up, and keeps the other one. */
    static void condition(Crew crew) {
        hang(crew, block(new Object()), () -> {
            Gate gate = new Gate();
            return new Round(
                    pass -> () -> {
                        pass.run();
                        return gate.open();
                    },
                    lock -> () -> lock.call(() -> gate.await()));
        });
    }

    /** The same with monitors. */
    static void guardedBlock(Crew crew) {
        hang(crew, lock(new ReentrantLock()), () -> {
            Flag flag = new Flag();
            return new Round(
                    pass -> () -> {
                        pass.run();
                        synchronized (flag) {
                            flag.isUp = true;
                            flag.notifyAll();
                        }
                        return null;
                    },
                    lock -> () -> lock.call(() -> {
                        synchronized (flag) {
                            while (!flag.isUp) flag.wait();
                        }
                        return null;
                    }));
        });
    }

    /** Who is woken is seen only if it sleeps by then. */
    static void park(Crew crew) {
        hang(crew, block(new Object()), () -> {
            Bed bed = new Bed();
            return new Round(
                    pass -> () -> {
                        pass.run();
                        while (bed.sleeper == null || LockSupport.getBlocker(bed.sleeper) != bed) Thread.yield();
                        bed.isLeft = true;
                        LockSupport.unpark(bed.sleeper);
                        return null;
                    },
                    lock -> () -> lock.call(() -> {
                        bed.sleeper = Thread.currentThread();
                        while (!bed.isLeft) LockSupport.park(bed);
                        return null;
                    }));
        });
    }
}
