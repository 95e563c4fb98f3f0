package app;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockMap;
import org.jlockdep.api.Lockdep;
import org.jlockdep.api.LockdepAgent;
import org.jlockdep.api.LockdepMXBean;

/** Tells what it knows of its locks, takes them in two orders, and asks what came of it. */
public final class Main {
    private static final Lock LEDGER = Lockdep.name(new ReentrantLock(), "given.ledger");
    private static final LockMap READERS = new LockMap("given.readers");

    private static void reads() {
        READERS.acquireShared();
        LEDGER.lock();
        LEDGER.unlock();
        READERS.release();
    }

    private static void waits() {
        LEDGER.lock();
        READERS.sync();
        LEDGER.unlock();
    }

    private static String told(LockdepMXBean agent) {
        StringBuilder told = new StringBuilder().append(agent.getErrors());
        for (LockFinding finding : agent.getFindings()) {
            told.append(' ').append(finding.getLevel());
            finding.getLockClasses().stream()
                    .sorted()
                    .forEach(name -> told.append(' ').append(name));
        }
        return told.toString();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread reader = new Thread(Main::reads);
        Thread waiter = new Thread(Main::waits);
        reader.start();
        waiter.start();
        reader.join();
        waiter.join();
        System.out.print(LockdepAgent.current().map(Main::told).orElse("nobody"));
    }
}
