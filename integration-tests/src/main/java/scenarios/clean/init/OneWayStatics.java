package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** The one initialiser uses the other class, and not the other way round. */
@Expect
public final class OneWayStatics {
    static final class Left {
        static final int SIZE = Right.size() + 1;

        static int size() {
            return SIZE;
        }
    }

    static final class Right {
        static final int SIZE = Integer.parseInt("1");

        static int size() {
            return SIZE;
        }
    }

    public static void main(String[] args) {
        Turns.take(Left::size, Right::size);
    }
}
