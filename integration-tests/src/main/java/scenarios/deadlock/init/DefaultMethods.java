package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** A class initialises the interfaces it implements that have methods with a body, and this one makes such a class. */
@Expect(
        locks = {"DefaultMethods.Named.<clinit>", "DefaultMethods.Thing.<clinit>"},
        level = "warning")
public final class DefaultMethods {
    interface Named {
        Named NOBODY = new Thing();

        default String name() {
            return "";
        }
    }

    static final class Thing implements Named {}

    public static void main(String[] args) {
        Turns.take(() -> Named.NOBODY.name(), Thing::new);
    }
}
