package scenarios.deadlock.loader;

import scenarios.Expect;
import scenarios.Loaders;
import scenarios.Turns;

/** A class loader that does not tell the JVM how its classes are called: both orders. */
@Expect(locks = {"UnnamedDefinition.Pair.left", "UnnamedDefinition.Pair.right"})
public final class UnnamedDefinition {
    private static final String HOME = UnnamedDefinition.class.getName() + "$Pair";

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
        Class<?> type = Loaders.withoutNames(HOME).loadClass(HOME);
        if (type == Pair.class) {
            throw new AssertionError("loaded by the wrong class loader");
        }
        Runnable pair = (Runnable) type.getConstructor().newInstance();
        Turns.take(pair::run, pair::run);
    }
}
