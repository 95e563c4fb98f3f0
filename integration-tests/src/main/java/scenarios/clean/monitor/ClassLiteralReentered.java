package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** The class literal, the static method and the class object in a variable are one re-entrant lock. */
@Expect
public final class ClassLiteralReentered {
    private final Object cache = new Object();
    private static int reads;

    private static synchronized void read() {
        reads++;
    }

    private void reload() {
        synchronized (ClassLiteralReentered.class) {
            synchronized (cache) {
                read();
                Class<?> type = getClass();
                synchronized (type) {
                    read();
                }
            }
        }
    }

    public static void main(String[] args) {
        ClassLiteralReentered program = new ClassLiteralReentered();
        Turns.take(program::reload, program::reload);
    }
}
