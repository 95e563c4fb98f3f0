package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** The same gate around both orders. */
@Expect(
        locks = {"GateOnBothSides.left", "GateOnBothSides.right"},
        level = "note")
public final class GateOnBothSides {
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
        GateOnBothSides program = new GateOnBothSides();
        Turns.take(
                () -> nest(program.gate, program.left, program.right),
                () -> nest(program.gate, program.right, program.left));
    }
}
