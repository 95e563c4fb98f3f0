package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** The classes are initialised before there is a thread that could come by. */
@Expect(
        locks = {"InMain.Left.<clinit>", "InMain.Right.<clinit>"},
        level = "note")
public final class InMain {
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
        Left.size();
        Turns.take(Left::size, Right::size);
    }
}
