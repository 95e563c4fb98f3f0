package selftest;

/** {@code synchronized (lock)}. */
public abstract class MonitorBlock extends Subject {
    private final Object lock = new Object();

    @Override
    final void hold(How how, Runnable inside) {
        synchronized (lock) {
            inside.run();
        }
    }

    @Override
    final void await() {
        synchronized (lock) {
            try {
                lock.wait(1);
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts this thread", e);
            }
        }
    }
}
