package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** An initialiser that fails holds nothing afterwards: the same thread goes on with locks that it took in there. */
@Expect
public final class FailingInitialiser {
    private static final Object lock = new Object();
    private static int tries;

    static final class Broken {
        static {
            synchronized (lock) {
                if (++tries > 0) throw new IllegalStateException("on purpose");
            }
        }

        static void use() {}
    }

    static final class Whole {
        static int size = Integer.parseInt("1") + tries;

        static {
            synchronized (Whole.class) {
                size++;
            }
        }
    }

    private static void useBroken() {
        try {
            Broken.use();
        } catch (ExceptionInInitializerError | NoClassDefFoundError expected) {
            synchronized (lock) {
                Whole.size++;
            }
        }
    }

    public static void main(String[] args) {
        Turns.take(FailingInitialiser::useBroken, FailingInitialiser::useBroken);
    }
}
