package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** A block on the class literal locks what a static synchronized method locks. */
@Expect(locks = {"ClassLiteral.Config.class", "ClassLiteral.cache"})
public final class ClassLiteral {
    private final Object cache = new Object();

    static final class Config {
        private static int reads;

        static synchronized void read() {
            reads++;
        }
    }

    private void fill() {
        synchronized (cache) {
            Config.read();
        }
    }

    private void reload() {
        synchronized (Config.class) {
            synchronized (cache) {
                Config.read();
            }
        }
    }

    public static void main(String[] args) {
        ClassLiteral program = new ClassLiteral();
        Turns.take(program::fill, program::reload);
    }
}
