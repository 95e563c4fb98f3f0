package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** A lock that a base class makes belongs to the subclass of which the object is. */
@Expect(locks = {"InheritedLock.Sender.lock", "InheritedLock.queue"})
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
                () -> receiver.locked(() -> program.queued(program::step)),
                () -> sender.locked(() -> program.queued(program::step)),
                () -> program.queued(() -> sender.locked(program::step)));
    }
}
