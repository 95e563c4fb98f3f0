package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** Three initialisers in a ring. */
@Expect(
        locks = {"ThreeClasses.First.<clinit>", "ThreeClasses.Second.<clinit>", "ThreeClasses.Third.<clinit>"},
        level = "warning")
public final class ThreeClasses {
    static final class First {
        static int count = Second.count + 1;
    }

    static final class Second {
        static int count = Third.count + 1;
    }

    static final class Third {
        static int count = First.count + 1;
    }

    public static void main(String[] args) {
        Turns.take(() -> First.count++, () -> Second.count++, () -> Third.count++);
    }
}
