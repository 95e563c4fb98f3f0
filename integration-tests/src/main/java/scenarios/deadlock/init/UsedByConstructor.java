package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** The second class comes back to the first by way of a constructor, and not in its initialiser itself. */
@Expect(
        locks = {"UsedByConstructor.Settings.<clinit>", "UsedByConstructor.Parser.<clinit>"},
        level = "warning")
public final class UsedByConstructor {
    static final class Settings {
        static int depth = Parser.common().depth();

        static int depth() {
            return depth;
        }
    }

    static final class Parser {
        static final Parser COMMON = new Parser();
        private final int depth;

        Parser() {
            depth = Settings.depth() + 1;
        }

        static Parser common() {
            return COMMON;
        }

        int depth() {
            return depth;
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> Settings.depth(), () -> Parser.common().depth());
    }
}
