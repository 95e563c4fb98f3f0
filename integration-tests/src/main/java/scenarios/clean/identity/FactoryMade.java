package scenarios.clean.identity;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import scenarios.Expect;
import scenarios.Turns;

/** Locks that one factory makes for two purposes, in one order. */
@Expect
public final class FactoryMade {
    private final Lock left;
    private final Lock right;

    private FactoryMade(Supplier<Lock> factory) {
        left = factory.get();
        right = factory.get();
    }

    private void leftThenRight() {
        left.lock();
        right.lock();
        right.unlock();
        left.unlock();
    }

    private void rightThenLeft() {
        right.lock();
        left.lock();
        left.unlock();
        right.unlock();
    }

    private void both(boolean leftFirst) {
        if (leftFirst) {
            leftThenRight();
        } else {
            rightThenLeft();
        }
    }

    public static void main(String[] args) {
        FactoryMade program = new FactoryMade(ReentrantLock::new);
        Turns.take(() -> program.both(true), () -> program.both(true));
    }
}
