package selftest;

/** A synchronized method. */
public abstract class MonitorMethod extends Subject {
    @Override
    final synchronized void hold(How how, Runnable inside) {
        inside.run();
    }

    @Override
    final synchronized void await() {
        try {
            wait(1);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }
}
