package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Striped locks in both orders. */
@Expect(locks = "LockArray.stripes[]")
public final class LockArray {
    private final Lock[] stripes = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};

    private void move(int from, int to) {
        stripes[from].lock();
        stripes[to].lock();
        stripes[to].unlock();
        stripes[from].unlock();
    }

    public static void main(String[] args) {
        LockArray table = new LockArray();
        Turns.take(() -> table.move(0, 2), () -> table.move(2, 0));
    }
}
