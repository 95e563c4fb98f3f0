package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** An interface without a method body is not initialised by the classes that implement it. */
@Expect
public final class AbstractMethods {
    interface Named {
        Named NOBODY = new Thing();

        String name();
    }

    static final class Thing implements Named {
        @Override
        public String name() {
            return "";
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> Named.NOBODY.name(), Thing::new);
    }
}
