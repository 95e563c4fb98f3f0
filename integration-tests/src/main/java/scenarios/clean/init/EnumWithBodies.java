package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** Constants with bodies are subclasses of their enum, and only the enum makes them. */
@Expect(
        locks = {"EnumWithBodies.Operation.<clinit>", "EnumWithBodies.Operation.1.<clinit>"},
        level = "note")
public final class EnumWithBodies {
    enum Operation {
        NEGATE {
            @Override
            int apply(int n) {
                return -n;
            }
        };

        static final String NAMES = String.join(" ", Names.all());

        abstract int apply(int n);
    }

    static final class Names {
        static String all() {
            return "negate";
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> Operation.NEGATE.apply(1), () -> Operation.NEGATE.apply(2));
    }
}
