package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** Two classes whose initialisers use each other: whoever comes first to the one waits for whoever comes first to the other. */
@Expect(
        locks = {"MutualStatics.Left.<clinit>", "MutualStatics.Right.<clinit>"},
        level = "warning")
public final class MutualStatics {
    static final class Left {
        static final int SIZE = Right.size() + 1;

        static int size() {
            return SIZE;
        }
    }

    static final class Right {
        static final int SIZE = Left.size() + 1;

        static int size() {
            return SIZE;
        }
    }

    public static void main(String[] args) {
        Turns.take(Left::size, Right::size);
    }
}
