package programs.steered;

import java.util.Arrays;
import java.util.Vector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The crews by name. The first ones can hang; what keeps the others from it stands with them. */
final class Crews {
    private Crews() {}

    /** @param inTurn does a step begin when the one before is over? */
    static Step[] of(String name, boolean inTurn) throws Exception {
        switch (name) {
            case "blocks":
                return blocks();
            case "methods":
                return methods(inTurn);
            case "locks":
                return locks();
            case "three":
                return three();
            case "readers":
                return readers();
            case "vectors":
                return vectors();
            case "reacquire":
                return reacquire(inTurn);
            case "initialisers":
                return initialisers();
            case "future":
                return future(inTurn);
            case "futureOfMethod":
                return futureOfMethod(inTurn);
            case "join":
                return join(inTurn);
            case "pool":
                return pool();
            case "permits":
                return permits();
            case "gate":
                return gate();
            case "joined":
                return joined();
            case "alone":
                return alone();
            case "strangers":
                return methods(true);
            case "readersInGate":
                return readersInGate();
            case "vectorsInGate":
                return vectorsInGate();
            case "reacquireOther":
                return reacquireOther(inTurn);
            case "futureOfOther":
                return futureOfOther(inTurn);
            case "poolInGate":
                return inGate(pool());
            case "permitsInGate":
                return inGate(permits());
            default:
                throw new IllegalArgumentException(name);
        }
    }

    private static final class Left {}

    private static final class Right {}

    private static final class Middle {}

    private static final class Gate {}

    private static int count;

    private static void nested(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                count++;
            }
        }
    }

    private static Step[] blocks() {
        Left left = new Left();
        Right right = new Right();
        return new Step[] {() -> nested(left, right), () -> nested(right, left)};
    }

    /** Synchronized methods tell of their monitor when they have it. */
    private static final class Account {
        private int money = 100;

        synchronized void pay(Journal journal) {
            money--;
            journal.append();
        }

        synchronized int money() {
            return money;
        }
    }

    private static final class Journal {
        private int lines;

        synchronized void append() {
            lines++;
        }

        synchronized void audit(Account account) {
            lines += account.money();
        }
    }

    /** In turn, the two orders show on different instances. */
    private static Step[] methods(boolean inTurn) {
        Account account = new Account();
        Account audited = inTurn ? new Account() : account;
        Journal journal = new Journal();
        return new Step[] {() -> account.pay(journal), () -> journal.audit(audited)};
    }

    private static final class TwoLocks {
        final Lock first = new ReentrantLock();
        final Lock second = new ReentrantLock();

        void forth() {
            first.lock();
            try {
                second.lock();
                try {
                    count++;
                } finally {
                    second.unlock();
                }
            } finally {
                first.unlock();
            }
        }

        void back() {
            second.lock();
            try {
                first.lock();
                try {
                    count++;
                } finally {
                    first.unlock();
                }
            } finally {
                second.unlock();
            }
        }
    }

    private static Step[] locks() {
        TwoLocks two = new TwoLocks();
        return new Step[] {two::forth, two::back};
    }

    private static Step[] three() {
        Left left = new Left();
        Middle middle = new Middle();
        Right right = new Right();
        return new Step[] {() -> nested(left, middle), () -> nested(middle, right), () -> nested(right, left)};
    }

    private static final class Tables {
        final ReadWriteLock rows = new ReentrantReadWriteLock();
        final ReadWriteLock index = new ReentrantReadWriteLock();

        void update() {
            rows.readLock().lock();
            try {
                index.writeLock().lock();
                try {
                    count++;
                } finally {
                    index.writeLock().unlock();
                }
            } finally {
                rows.readLock().unlock();
            }
        }

        void compact() {
            index.readLock().lock();
            try {
                rows.writeLock().lock();
                try {
                    count++;
                } finally {
                    rows.writeLock().unlock();
                }
            } finally {
                index.readLock().unlock();
            }
        }
    }

    /** Each reads one and wants to write the other. */
    private static Step[] readers() {
        Tables tables = new Tables();
        return new Step[] {tables::update, tables::compact};
    }

    private static final class Lists {
        final Vector<Integer> one = new Vector<>(Arrays.asList(1, 2));
        final Vector<Integer> other = new Vector<>(Arrays.asList(2, 1));
    }

    /** The locks are the JDK's. */
    private static Step[] vectors() {
        Lists lists = new Lists();
        return new Step[] {() -> lists.one.containsAll(lists.other), () -> lists.other.containsAll(lists.one)};
    }

    private static final class Mail {
        private final Object box = new Object();
        private final Object log = new Object();

        /** Gives the box up while it waits, and wants it back while it keeps the log. */
        void await(int millis) throws InterruptedException {
            synchronized (box) {
                synchronized (log) {
                    box.wait(millis);
                    count++;
                }
            }
        }

        void post() {
            synchronized (box) {
                box.notifyAll();
                synchronized (log) {
                    count++;
                }
            }
        }
    }

    /** In free runs several times: who has posted before anybody waits has missed him. */
    private static Step[] reacquire(boolean inTurn) {
        Mail mail = new Mail();
        int times = inTurn ? 1 : 5;
        return new Step[] {
            () -> {
                for (int i = 0; i < times; i++) mail.await(inTurn ? 1 : 300);
            },
            () -> {
                for (int i = 0; i < times; i++) {
                    mail.post();
                    Thread.sleep(100);
                }
            }
        };
    }

    private static final class Egg {
        static final int WEIGHT = Integer.parseInt("2") + Hen.EGGS;
    }

    private static final class Hen {
        static final int EGGS = Integer.parseInt("1") + (Egg.WEIGHT == 0 ? 0 : 1);
    }

    private static Step[] initialisers() {
        return new Step[] {() -> count += Egg.WEIGHT, () -> count += Hen.EGGS};
    }

    private static final class Ledger {
        private int lines;

        /** Tells of the lock when it has it. */
        synchronized void postAll() {
            lines++;
        }

        void post() {
            synchronized (this) {
                lines++;
            }
        }

        /** Waits with the ledger for who is to post to it, perhaps to this very one. */
        void close(Future<?> posted) throws Exception {
            synchronized (this) {
                posted.get();
                lines++;
            }
        }

        void close(Thread clerk) throws Exception {
            synchronized (this) {
                clerk.join();
                lines++;
            }
        }
    }

    /** Late enough for what was begun to be over. In free runs it mostly is. */
    private static void lateBy(boolean inTurn) throws InterruptedException {
        Thread.sleep(inTurn ? 300 : 50);
    }

    private static Step[] future(boolean inTurn) {
        Ledger ledger = new Ledger();
        return new Step[] {() -> postAndClose(ledger::post, ledger, inTurn)};
    }

    private static Step[] futureOfMethod(boolean inTurn) {
        Ledger ledger = new Ledger();
        return new Step[] {() -> postAndClose(ledger::postAll, ledger, inTurn)};
    }

    private static void postAndClose(Runnable post, Ledger closed, boolean inTurn) throws Exception {
        ExecutorService clerks = Executors.newSingleThreadExecutor();
        Future<?> posting = clerks.submit(post);
        lateBy(inTurn);
        closed.close(posting);
        clerks.shutdown();
    }

    private static Step[] join(boolean inTurn) {
        Ledger ledger = new Ledger();
        return new Step[] {
            () -> {
                Thread clerk = new Thread(ledger::post, "clerk");
                clerk.start();
                lateBy(inTurn);
                ledger.close(clerk);
            }
        };
    }

    /** Two workers, each of which may wait for what only the other one can do. */
    private static Step[] pool() {
        ExecutorService clerks = Executors.newFixedThreadPool(2, Crews::daemon);
        Step halves = () -> clerks.submit(() -> addUp(clerks)).get();
        return new Step[] {halves, halves};
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static int addUp(ExecutorService clerks) throws Exception {
        Future<Integer> half = clerks.submit(() -> {
            Thread.sleep(5);
            return 1;
        });
        return 1 + half.get();
    }

    /** Two of two, one after the other. */
    private static Step[] permits() {
        Semaphore permits = new Semaphore(2);
        Step both = () -> {
            permits.acquire();
            permits.acquire();
            count++;
            permits.release(2);
        };
        return new Step[] {both, both};
    }

    /** One lock is held around both orders. */
    private static Step[] gate() {
        Gate gate = new Gate();
        Left left = new Left();
        Right right = new Right();
        return new Step[] {() -> guarded(gate, left, right), () -> guarded(gate, right, left)};
    }

    private static void guarded(Object gate, Object outer, Object inner) {
        synchronized (gate) {
            nested(outer, inner);
        }
    }

    /** Whoever takes the other order begins when the first one has ended. */
    private static Step[] joined() {
        Left left = new Left();
        Right right = new Right();
        return new Step[] {
            () -> {
                for (Object[] order : new Object[][] {{left, right}, {right, left}}) {
                    Thread thread = new Thread(() -> nested(order[0], order[1]));
                    thread.start();
                    thread.join();
                }
            }
        };
    }

    /** One thread does both. */
    private static Step[] alone() {
        Left left = new Left();
        Right right = new Right();
        return new Step[] {
            () -> {
                nested(left, right);
                nested(right, left);
            }
        };
    }

    /** Who reads and wants to write holds a lock around it, so that no other does. */
    private static Step[] readersInGate() {
        return inGate(readers());
    }

    private static Step[] vectorsInGate() {
        return inGate(vectors());
    }

    private static Step[] inGate(Step... steps) {
        Gate gate = new Gate();
        return new Step[] {() -> within(gate, steps[0]), () -> within(gate, steps[1])};
    }

    private static void within(Gate gate, Step step) throws Exception {
        synchronized (gate) {
            step.run();
        }
    }

    /** The mail that is posted is never the one that is awaited. */
    private static Step[] reacquireOther(boolean inTurn) {
        return new Step[] {reacquire(inTurn)[0], reacquire(inTurn)[1]};
    }

    /** Who posts to another ledger needs nothing of who waits. */
    private static Step[] futureOfOther(boolean inTurn) {
        return new Step[] {() -> postAndClose(new Ledger()::post, new Ledger(), inTurn)};
    }
}
