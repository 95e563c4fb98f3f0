package scenarios.deadlock.identity;

import scenarios.Expect;
import scenarios.Turns;

/** Two texts that name the same two locks wherever they are written. */
@Expect(locks = "InternedStrings.move():intern()")
public final class InternedStrings {
    private static int steps;

    private InternedStrings() {}

    private static void move(String from, String to) {
        synchronized (from.intern()) {
            synchronized (to.intern()) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> move("account-" + 1, "account-" + 2), () -> move("account-2", "account-1"));
    }
}
