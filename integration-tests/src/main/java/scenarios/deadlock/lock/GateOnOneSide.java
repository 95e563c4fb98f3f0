package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A gate around one of the two orders only. */
@Expect(locks = {"GateOnOneSide.left", "GateOnOneSide.right"})
public final class GateOnOneSide {
    private final Lock gate = new ReentrantLock();
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    private static void nest(Lock... locks) {
        for (Lock lock : locks) {
            lock.lock();
        }
        for (int i = locks.length; i-- > 0; ) {
            locks[i].unlock();
        }
    }

    public static void main(String[] args) {
        GateOnOneSide program = new GateOnOneSide();
        Turns.take(() -> nest(program.gate, program.left, program.right), () -> nest(program.right, program.left));
    }
}
