package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** Two companions of Kotlin, of which one uses the other. */
@Expect
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

    /** It uses none. */
    static final class Right {
        static final Companion Companion = new Companion();
        private static final int size = Integer.parseInt("1");

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
