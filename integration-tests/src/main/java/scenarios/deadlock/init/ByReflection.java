package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** Two initialisers that find each other's class by its name. */
@Expect(
        locks = {"ByReflection.Left.<clinit>", "ByReflection.Right.<clinit>"},
        level = "warning")
public final class ByReflection {
    static final class Left {
        static final Object OTHER = find("Right");
    }

    static final class Right {
        static final Object OTHER = find("Left");
    }

    static Object find(String name) {
        try {
            return Class.forName("scenarios.deadlock.init.ByReflection$" + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a class of this program", e);
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> find("Left"), () -> find("Right"));
    }
}
