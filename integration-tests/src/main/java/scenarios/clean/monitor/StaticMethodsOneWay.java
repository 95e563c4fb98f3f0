package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** A static and an instance method of one class lock two different things. */
@Expect
public final class StaticMethodsOneWay {
    static final class Config {
        private static int reads;
        private int changes;

        static synchronized void read() {
            reads++;
        }

        synchronized void change() {
            changes++;
            read();
        }
    }

    public static void main(String[] args) {
        Config config = new Config();
        Turns.take(config::change, Config::read, config::change);
    }
}
