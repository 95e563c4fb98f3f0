package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** A class is used for the first time under a monitor that its initialiser takes: another thread may come there without. */
@Expect(
        locks = {"FirstUseUnderMonitor.Plugins.<clinit>", "FirstUseUnderMonitor.lock"},
        level = "warning")
public final class FirstUseUnderMonitor {
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
        synchronized (lock) {
            Plugins.load();
        }
    }

    public static void main(String[] args) {
        Turns.take(FirstUseUnderMonitor::loadAll, Plugins::load);
    }
}
