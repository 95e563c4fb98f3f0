package scenarios.clean.identity;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Locks that reflection makes and puts into their fields, always in one order. */
@Expect
public final class Reflection {
    private Lock left;
    private Lock right;

    private static Reflection make() throws ReflectiveOperationException {
        Reflection made = new Reflection();
        for (String field : new String[] {"left", "right"}) {
            Object lock = ReentrantLock.class.getConstructor().newInstance();
            Reflection.class.getDeclaredField(field).set(made, lock);
        }
        return made;
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

    public static void main(String[] args) throws ReflectiveOperationException {
        Reflection program = make();
        Turns.take(() -> program.both(true), () -> program.both(true));
    }
}
