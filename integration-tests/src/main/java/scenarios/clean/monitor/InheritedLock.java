package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Two subclasses use the lock of their base class in opposite orders: they are two lock classes, so that is safe. */
@Expect
public final class InheritedLock {
    private final Object queue = new Object();
    private int steps;

    static class Worker {
        private final Object lock = new Object();

        final void locked(Runnable work) {
            synchronized (lock) {
                work.run();
            }
        }
    }

    static final class Sender extends Worker {}

    static final class Receiver extends Worker {}

    private void queued(Runnable work) {
        synchronized (queue) {
            work.run();
        }
    }

    private void step() {
        steps++;
    }

    public static void main(String[] args) {
        InheritedLock program = new InheritedLock();
        Sender sender = new Sender();
        Receiver receiver = new Receiver();
        Turns.take(
                () -> sender.locked(() -> program.queued(program::step)),
                () -> program.queued(() -> receiver.locked(program::step)));
    }
}
