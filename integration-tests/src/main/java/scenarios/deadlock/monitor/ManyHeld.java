package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Three hundred locks held at once; the innermost and the outermost also meet the other way round. */
@Expect(locks = {"ManyHeld.Outer", "ManyHeld.Inner"})
public final class ManyHeld {
    private final Outer outer = new Outer();
    private final Inner inner = new Inner();
    private final Object[] between = new Object[298];
    private int steps;

    static final class Outer {
        synchronized void locked(Runnable work) {
            work.run();
        }
    }

    static final class Inner {
        synchronized void locked(Runnable work) {
            work.run();
        }
    }

    private ManyHeld() {
        for (int i = 0; i < between.length; i++) {
            between[i] = new Object();
        }
    }

    private void descend(int depth) {
        if (depth == between.length) {
            inner.locked(() -> steps++);
            return;
        }
        synchronized (between[depth]) {
            descend(depth + 1);
        }
    }

    public static void main(String[] args) {
        ManyHeld program = new ManyHeld();
        Turns.take(
                () -> program.outer.locked(() -> program.descend(0)),
                () -> program.inner.locked(() -> program.outer.locked(() -> program.steps++)));
    }
}
