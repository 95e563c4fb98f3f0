package programs.osgi;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import scenarios.Turns;

/** What is in the bundle: it nests its locks both ways while it starts. */
public final class InvertedBundle implements BundleActivator {
    private final Object left = new Object();
    private final Object right = new Object();

    private void pay() {
        synchronized (left) {
            synchronized (right) {
                check();
            }
        }
    }

    private void refund() {
        synchronized (right) {
            synchronized (left) {
                check();
            }
        }
    }

    private void check() {
        if (!Thread.holdsLock(left) || !Thread.holdsLock(right)) {
            throw new AssertionError("both are held");
        }
    }

    @Override
    public void start(BundleContext context) {
        Turns.take(this::pay, this::refund);
        boolean ofBundle = getClass().getClassLoader() != ClassLoader.getSystemClassLoader();
        System.out.println("started, loaded by the bundle: " + ofBundle);
    }

    @Override
    public void stop(BundleContext context) {
        System.out.println("stopped");
    }
}
