package scenarios.deadlock.loader;

import scenarios.Expect;
import scenarios.Loaders;
import scenarios.Turns;

/** A class below another one that no loader knows, as Java 8 lets JVM languages make them: both orders. Later JDKs show none to agents. */
@Expect(
        locks = {"HostedClass.Pair.left", "HostedClass.Pair.right"},
        until = 8)
public final class HostedClass {
    private static final String HOME = HostedClass.class.getName() + "$Pair";

    /** Its class file is defined again; it knows nothing of the program around it, and calls no private method of its own. */
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

        void leftFirst() {
            synchronized (left) {
                synchronized (right) {
                    steps++;
                }
            }
        }

        void rightFirst() {
            synchronized (right) {
                synchronized (left) {
                    steps++;
                }
            }
        }
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        Class<?> type = Loaders.hosted(HostedClass.class, HOME);
        if (type == Pair.class) {
            throw new AssertionError("loaded by the class loader");
        }
        Runnable pair = (Runnable) type.getConstructor().newInstance();
        Turns.take(pair::run, pair::run);
    }
}
