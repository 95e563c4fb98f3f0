package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** A lazy value of Scala uses an object that uses the value when it is initialised. */
@Expect(
        locks = {"ScalaLazyVals.Left$", "ScalaLazyVals.Right$.<clinit>"},
        level = "warning")
public final class ScalaLazyVals {
    /** {@code object Left { lazy val size = Right.size + 1 }}, as the Scala compiler makes it: under the object's monitor. */
    static final class Left$ {
        static final Left$ MODULE$ = new Left$();
        private int size;
        private volatile boolean bitmap$0;

        private Left$() {}

        private int size$lzycompute() {
            synchronized (this) {
                if (!bitmap$0) {
                    size = Right$.MODULE$.size() + 1;
                    bitmap$0 = true;
                }
            }
            return size;
        }

        int size() {
            return bitmap$0 ? size : size$lzycompute();
        }
    }

    /** {@code object Right { val size = Left.size + 1 }}. */
    static final class Right$ {
        static Right$ MODULE$;
        private static int size;

        static {
            new Right$();
        }

        private Right$() {
            MODULE$ = this;
            size = Left$.MODULE$.size() + 1;
        }

        int size() {
            return size;
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> Left$.MODULE$.size(), () -> Right$.MODULE$.size());
    }
}
