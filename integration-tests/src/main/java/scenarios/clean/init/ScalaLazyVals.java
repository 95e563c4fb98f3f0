package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** A lazy value of Scala uses an object that does not use it. */
@Expect
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

    /** It uses none. */
    static final class Right$ {
        static Right$ MODULE$;
        private static int size;

        static {
            new Right$();
        }

        private Right$() {
            MODULE$ = this;
            size = Integer.parseInt("1");
        }

        int size() {
            return size;
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> Left$.MODULE$.size(), () -> Right$.MODULE$.size());
    }
}
