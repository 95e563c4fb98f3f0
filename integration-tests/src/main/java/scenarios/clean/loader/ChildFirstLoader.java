package scenarios.clean.loader;

import scenarios.Expect;
import scenarios.Loaders;
import scenarios.Turns;

/** A class loader that looks at home first and gives its classes no code source: one order. */
@Expect
public final class ChildFirstLoader {
    private static final String HOME = ChildFirstLoader.class.getName() + "$Pair";

    /** Loaded by the class loader in question; it knows nothing of the program around it. */
    public static final class Pair implements Runnable {
        private final Object left = new Object();
        private final Object right = new Object();
        private int steps;

        @Override
        public void run() {
            if (steps++ == 0) {
                leftFirst();
            } else {
                leftAgain();
            }
        }

        private void leftFirst() {
            synchronized (left) {
                synchronized (right) {
                    steps++;
                }
            }
        }

        private void leftAgain() {
            synchronized (left) {
                synchronized (right) {
                    steps++;
                }
            }
        }
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        Class<?> type = Loaders.childFirst(HOME).loadClass(HOME);
        if (type == Pair.class) {
            throw new AssertionError("loaded by the wrong class loader");
        }
        Runnable pair = (Runnable) type.getConstructor().newInstance();
        Turns.take(pair::run, pair::run);
    }
}
