package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** Two objects of Scala whose values use each other. */
@Expect(
        locks = {"ScalaObjects.Left$.<clinit>", "ScalaObjects.Right$.<clinit>"},
        level = "warning")
public final class ScalaObjects {
    /** {@code object Left { val size = Right.size + 1 }}, as the Scala compiler makes it: its constructor is the initialiser. */
    static final class Left$ {
        static Left$ MODULE$;
        private static int size;

        static {
            new Left$();
        }

        private Left$() {
            MODULE$ = this;
            size = Right$.MODULE$.size() + 1;
        }

        int size() {
            return size;
        }
    }

    /** The same with {@code Left.size}. */
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
