package hangs;

import static hangs.Locks.block;
import static hangs.Locks.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Threads wait for so many milliseconds for locks that others hold, and then all go on. */
public final class Patient {
    private Patient() {}

    public static void main(String[] args) throws InterruptedException {
        long millis = Long.parseLong(args[0]);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            keep("monitor" + i, block(new Object()), millis, threads);
            keep("lock" + i, lock(new ReentrantLock()), millis, threads);
        }
        for (Thread thread : threads) thread.join();
        System.out.println("all went on");
    }

    private static void keep(String name, Taking lock, long millis, List<Thread> threads) {
        Meeting bothCame = new Meeting(2);
        threads.add(start(name + "-holder", Crew.taking(lock, () -> {
            bothCame.attend();
            sleep(millis);
        })));
        threads.add(start(name + "-waiter", () -> {
            bothCame.attend();
            Crew.taking(block(new Object()), Crew.taking(lock, () -> {})).run();
        }));
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        return thread;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
