package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Three hundred locks held at once by two threads in the same order. */
@Expect
public final class ManyHeld {
    private final Object[] locks = new Object[300];
    private int steps;

    private ManyHeld() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Object();
        }
    }

    private void descend(int depth) {
        if (depth == locks.length) {
            steps++;
            return;
        }
        synchronized (locks[depth]) {
            descend(depth + 1);
        }
    }

    public static void main(String[] args) {
        ManyHeld program = new ManyHeld();
        Turns.take(() -> program.descend(0), () -> program.descend(100));
    }
}
