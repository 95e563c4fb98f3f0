package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** Two objects of Scala, of which one uses the other. */
@Expect
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
