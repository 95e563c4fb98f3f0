package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** Two objects of Kotlin whose properties use each other. */
@Expect(
        locks = {"KotlinObjects.Left.<clinit>", "KotlinObjects.Right.<clinit>"},
        level = "warning")
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

    /** The same with {@code Left.size}. */
    static final class Right {
        static final Right INSTANCE;
        private static final int size;

        static {
            INSTANCE = new Right();
            size = Left.INSTANCE.getSize() + 1;
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
