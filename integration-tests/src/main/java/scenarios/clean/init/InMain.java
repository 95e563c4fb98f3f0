package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** The classes are initialised by the thread that sets the program up, though another one has begun by then. */
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
        new Thread(() -> {}).start();
        Left.size();
        Turns.take(Left::size, Right::size);
    }
}
