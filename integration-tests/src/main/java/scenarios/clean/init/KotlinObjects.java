package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** Two objects of Kotlin, of which one uses the other. */
@Expect
public final class KotlinObjects {
    /** {@code object Left { val size = Right.size + 1 }}, as the Kotlin compiler makes it. */
    static final class Left {
        static final Left INSTANCE;
        private static final int size;

        static {
            INSTANCE = new Left();
            size = Right.INSTANCE.getSize() + 1;
        }

        private Left() {}

        int getSize() {
            return size;
        }
    }

    /** It uses none. */
    static final class Right {
        static final Right INSTANCE;
        private static final int size;

        static {
            INSTANCE = new Right();
            size = Integer.parseInt("1");
        }

        private Right() {}

        int getSize() {
            return size;
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> Left.INSTANCE.getSize(), () -> Right.INSTANCE.getSize());
    }
}
