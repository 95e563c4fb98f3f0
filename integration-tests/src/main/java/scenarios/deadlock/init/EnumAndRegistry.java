package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** The constants of an enum register where the registry's own initialiser looks at them all. */
@Expect(
        locks = {"EnumAndRegistry.Color.<clinit>", "EnumAndRegistry.Registry.<clinit>"},
        level = "warning")
public final class EnumAndRegistry {
    enum Color {
        RED,
        BLUE;

        Color() {
            Registry.known++;
        }
    }

    static final class Registry {
        static int known = Color.RED == null ? 0 : Color.values().length;

        static int size() {
            return known;
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> Color.BLUE.name(), Registry::size);
    }
}
