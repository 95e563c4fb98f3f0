package programs;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.OwnPool;

/** A worker waits for its next task with the lock of one that is done, until the program's input ends. */
public final class LeftBehind {
    private final Lock lock = new ReentrantLock();

    public static void main(String[] args) throws Exception {
        LeftBehind program = new LeftBehind();
        new OwnPool().execute(program.lock::lock);
        System.out.println("ready");
        while (System.in.read() >= 0) Thread.yield();
    }
}
