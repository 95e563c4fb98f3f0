package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** The initialiser takes the monitor, and whoever uses the class first does not hold it. */
@Expect
public final class FirstUseOutsideMonitor {
    private static final Object lock = new Object();
    private static int registered;

    static void register() {
        synchronized (lock) {
            registered++;
        }
    }

    static final class Plugins {
        static {
            register();
        }

        static void load() {}
    }

    private static void loadAll() {
        Plugins.load();
        register();
    }

    public static void main(String[] args) {
        Turns.take(FirstUseOutsideMonitor::loadAll, Plugins::load);
    }
}
