package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Static synchronized methods lock their class. */
@Expect(locks = {"StaticMethods.Config.class", "StaticMethods.Log.class"})
public final class StaticMethods {
    static final class Config {
        private static int reads;

        static synchronized void read() {
            reads++;
        }

        static synchronized void change() {
            Log.line();
        }
    }

    static final class Log {
        private static int lines;

        static synchronized void line() {
            lines++;
        }

        static synchronized void roll() {
            Config.read();
        }
    }

    public static void main(String[] args) {
        Turns.take(Config::change, Log::roll);
    }
}
