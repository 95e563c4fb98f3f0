package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** Two companions of Kotlin whose properties use each other: they are initialised with the classes around them. */
@Expect(
        locks = {"KotlinCompanions.Left.<clinit>", "KotlinCompanions.Right.<clinit>"},
        level = "warning")
public final class KotlinCompanions {
    /** {@code class Left { companion object { val size = Right.size + 1 }}}, as the Kotlin compiler makes it. */
    static final class Left {
        static final Companion Companion = new Companion();
        private static final int size = Right.Companion.getSize() + 1;

        static final class Companion {
            private Companion() {}

            int getSize() {
                return size;
            }
        }
    }

    /** The same with {@code Left.size}. */
    static final class Right {
        static final Companion Companion = new Companion();
        private static final int size = Left.Companion.getSize() + 1;

        static final class Companion {
            private Companion() {}

            int getSize() {
                return size;
            }
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> Left.Companion.getSize(), () -> Right.Companion.getSize());
    }
}
