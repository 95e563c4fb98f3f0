package hangs;

import static hangs.Locks.block;
import static hangs.Locks.interruptibly;
import static hangs.Locks.lock;
import static hangs.Locks.method;
import static hangs.Locks.permit;
import static hangs.Locks.reading;
import static hangs.Locks.viewOfGone;
import static hangs.Locks.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import scenarios.OwnMutex;

/** All kinds of deadlocks, each by a crew of its own. */
final class Kinds {
    private final List<Crew> crews = new ArrayList<>();
    private final String prefix;
    private final ThreadFactory factory;

    private Kinds(String prefix, ThreadFactory factory) {
        this.prefix = prefix;
        this.factory = factory;
    }

    static List<Crew> started(String prefix, ThreadFactory factory) {
        Kinds kinds = new Kinds(prefix, factory);
        kinds.monitors();
        kinds.locks();
        kinds.readers();
        kinds.stampsAndPermits();
        kinds.mixtures();
        kinds.alone();
        kinds.waits();
        if (prefix.isEmpty()) kinds.initialisers();
        return kinds.crews;
    }

    private Crew crew(String kind, int deadlocked) {
        Crew crew = new Crew(prefix + kind, deadlocked, factory);
        crews.add(crew);
        return crew;
    }

    private void monitors() {
        crew("blocks", 2).ring(block(new Object()), block(new Object()));
        leafBlocks(crew("leaves", 2));
        crew("methods", 2).ring(method(new Locks.Account()), method(new Locks.Account()));
        crew("three", 3).ring(block(new Object()), method(new Locks.Account()), block(new Object()));
        relock(crew("notified", 2));
    }

    /** Nothing is called within the inner blocks. */
    private static void leafBlocks(Crew crew) {
        Object left = new Object();
        Object right = new Object();
        Meeting bothHold = new Meeting(2);
        int[] count = new int[1];
        crew.start(() -> {
            synchronized (left) {
                bothHold.attend();
                synchronized (right) {
                    count[0]++;
                }
            }
        });
        crew.start(() -> {
            synchronized (right) {
                bothHold.attend();
                synchronized (left) {
                    count[0]++;
                }
            }
        });
    }

    /** Comes back from a wait and finds its monitor taken by one who wants what it has kept. */
    private static void relock(Crew crew) {
        Object kept = new Object();
        Object given = new Object();
        Meeting waits = new Meeting(2);
        crew.start(() -> {
            synchronized (kept) {
                synchronized (given) {
                    waits.attend();
                    try {
                        given.wait();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        });
        crew.start(() -> {
            waits.attend();
            synchronized (given) {
                given.notifyAll();
                synchronized (kept) {
                    System.err.println("no deadlock");
                }
            }
        });
    }

    private void locks() {
        crew("locks", 2).ring(lock(new ReentrantLock()), lock(new ReentrantLock(true)));
        crew("interruptible", 2).ring(interruptibly(new ReentrantLock()), interruptibly(new ReentrantLock()));
        crew("four", 4)
                .ring(
                        lock(new ReentrantLock()),
                        lock(new ReentrantLock()),
                        lock(new ReentrantLock()),
                        lock(new ReentrantLock()));
        signalled(crew("signalled", 2));
        crew("ownmutex", 2).ring(lock(new OwnMutex()), lock(new OwnMutex()));
        crew("ownturnstile", 2).ring(lock(new OwnTurnstile()), lock(new ReentrantLock()));
    }

    private static void signalled(Crew crew) {
        ReentrantLock kept = new ReentrantLock();
        ReentrantLock given = new ReentrantLock();
        Condition condition = given.newCondition();
        Meeting waits = new Meeting(2);
        crew.start(() -> {
            kept.lock();
            given.lock();
            waits.attend();
            condition.awaitUninterruptibly();
        });
        crew.start(() -> {
            waits.attend();
            given.lock();
            condition.signalAll();
            kept.lock();
        });
    }

    private void readers() {
        ReentrantReadWriteLock one = new ReentrantReadWriteLock();
        ReentrantReadWriteLock two = new ReentrantReadWriteLock();
        Meeting allHold = new Meeting(2);
        Crew readWrite = crew("readwrite", 2);
        readWrite.start(Crew.nested(lock(one.readLock()), allHold::attend, lock(two.writeLock())));
        readWrite.start(Crew.nested(lock(two.readLock()), allHold::attend, lock(one.writeLock())));
        queuedWriters(crew("readers", 2));
        crew("views", 2).ring(viewOfGone(), viewOfGone());
    }

    /** Readers of both, and before each of them goes on a writer has come to the lock that it wants. */
    private static void queuedWriters(Crew crew) {
        ReentrantReadWriteLock one = new ReentrantReadWriteLock();
        ReentrantReadWriteLock two = new ReentrantReadWriteLock();
        Meeting bothHold = new Meeting(3);
        Runnable writersCame = () -> {
            bothHold.attend();
            while (one.getQueueLength() == 0 || two.getQueueLength() == 0) Thread.yield();
        };
        crew.start(Crew.nested(lock(one.readLock()), writersCame, lock(two.readLock())));
        crew.start(Crew.nested(lock(two.readLock()), writersCame, lock(one.readLock())));
        bothHold.attend();
        crew.start(Crew.taking(lock(one.writeLock()), () -> {}));
        crew.start(Crew.taking(lock(two.writeLock()), () -> {}));
    }

    private void stampsAndPermits() {
        crew("stamps", 2).ring(writing(new StampedLock()), writing(new StampedLock()));
        StampedLock one = new StampedLock();
        StampedLock two = new StampedLock();
        Meeting allHold = new Meeting(2);
        Crew crew = crew("stampedreadwrite", 2);
        crew.start(Crew.nested(reading(one), allHold::attend, writing(two)));
        crew.start(Crew.nested(reading(two), allHold::attend, writing(one)));
        crew("permits", 2).ring(permit(new Semaphore(1)), permit(new Semaphore(1)));
    }

    private void mixtures() {
        crew("mixed", 2).ring(block(new Object()), lock(new ReentrantLock()));
        crew("each", 6)
                .ring(
                        block(new Object()),
                        lock(new ReentrantLock()),
                        method(new Locks.Account()),
                        lock(new ReentrantReadWriteLock().writeLock()),
                        writing(new StampedLock()),
                        permit(new Semaphore(1)));
        bins(crew("bins", 2));
    }

    private static void bins(Crew crew) {
        ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
        Object monitor = new Object();
        Meeting bothHold = new Meeting(2);
        crew.start(() -> map.computeIfAbsent("key", key -> {
            bothHold.attend();
            synchronized (monitor) {
                return key;
            }
        }));
        crew.start(() -> {
            synchronized (monitor) {
                bothHold.attend();
                map.computeIfAbsent("key", key -> key);
            }
        });
    }

    /** One thread is enough. */
    private void alone() {
        ReentrantReadWriteLock upgraded = new ReentrantReadWriteLock();
        crew("upgrade", 1).start(Crew.nested(lock(upgraded.readLock()), () -> {}, lock(upgraded.writeLock())));
        StampedLock twice = new StampedLock();
        crew("stampedtwice", 1).start(Crew.nested(writing(twice), () -> {}, writing(twice)));
        Semaphore permit = new Semaphore(1);
        crew("permittwice", 1).start(Crew.nested(permit(permit), () -> {}, permit(permit)));
        Ended.lock(crew("ended", 1));
        Ended.reader(crew("endedreader", 1));
        Ended.writer(crew("endedstamp", 1));
        Ended.stampedReader(crew("endedreadstamp", 1));
        Ended.permit(crew("endedpermit", 1));
    }

    /** For what is no lock. */
    private void waits() {
        Waits.join(crew("join", 2));
        Waits.future(crew("future", 2));
        Waits.futureOfFuture(crew("futureoffuture", 3));
        Waits.supplied(crew("supplied", 2));
        Waits.ownPool(crew("ownpool", 1));
        Waits.poolOfTwo(crew("pooloftwo", 1));
        Waits.endOfPool(crew("endofpool", 2));
        Waits.forkJoin(crew("forkjoin", 2));
        // Who signals was learnt of both by then, so that they were one hang if there were another such crew.
        if (!prefix.isEmpty()) return;
        Waits.endOfForks(crew("endofforks", 2));
        Waits.latch(crew("latch", 2));
        Waits.lockout(crew("lockout", 2));
        Signalled.barrier(crew("barrier", 2));
        Signalled.phaser(crew("phaser", 2));
        Signalled.exchanger(crew("exchanger", 2));
        Signalled.emptyQueue(crew("emptyqueue", 2));
        Signalled.fullQueue(crew("fullqueue", 2));
        Signalled.permit(crew("permitassignal", 2));
        Signalled.condition(crew("condition", 2));
        Signalled.guardedBlock(crew("guardedblock", 2));
        Signalled.park(crew("park", 2));
    }

    private void initialisers() {
        Initialisers.cross(crewOfClasses("initialisers"));
        Initialisers.monitor(crewOfClasses("initialiserandmonitor"));
        Initialisers.superclass(crewOfClasses("superclass"));
        Initialisers.named(crewOfClasses("named"));
    }

    private Crew crewOfClasses(String kind) {
        Crew crew = crew(kind, 2);
        crew.ofClasses = true;
        return crew;
    }
}
