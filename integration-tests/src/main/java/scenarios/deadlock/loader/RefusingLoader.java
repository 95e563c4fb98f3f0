package scenarios.deadlock.loader;

import scenarios.Expect;
import scenarios.Loaders;
import scenarios.Turns;

/** A class loader that refuses to delegate anything but java.*, so it never finds a class of the agent by name: both orders. */
@Expect(locks = {"RefusingLoader.Pair.left", "RefusingLoader.Pair.right"})
public final class RefusingLoader {
    private static final String HOME = RefusingLoader.class.getName() + "$Pair";

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
                rightFirst();
            }
        }

        private void leftFirst() {
            synchronized (left) {
                synchronized (right) {
                    steps++;
                }
            }
        }

        private void rightFirst() {
            synchronized (right) {
                synchronized (left) {
                    steps++;
                }
            }
        }
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        Class<?> type = Loaders.refusing(HOME).loadClass(HOME);
        if (type == Pair.class) {
            throw new AssertionError("loaded by the wrong class loader");
        }
        Runnable pair = (Runnable) type.getConstructor().newInstance();
        Turns.take(pair::run, pair::run);
    }
}
