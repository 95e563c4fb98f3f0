package programs;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.OwnPool;

/** A worker waits for its next task with the lock of one that is done, until the program's input ends. */
public final class LeftBehind {
    private final ReentrantLock lock = new ReentrantLock();

    public static void main(String[] args) throws Exception {
        LeftBehind program = new LeftBehind();
        new OwnPool().execute(program.lock::lock);
        while (!program.lock.isLocked()) Thread.yield();
        System.out.println("ready");
        while (System.in.read() >= 0) Thread.yield();
    }
}
