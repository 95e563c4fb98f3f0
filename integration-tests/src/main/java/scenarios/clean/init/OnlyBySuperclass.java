package scenarios.clean.init;

import scenarios.Expect;
import scenarios.Turns;

/** As with a constant of a subclass, but nobody else can use that: whoever does has been through the superclass. */
@Expect(
        locks = {"OnlyBySuperclass.Shape.<clinit>", "OnlyBySuperclassCircle.<clinit>"},
        level = "note")
public final class OnlyBySuperclass {
    static class Shape {
        static final Shape DEFAULT = new OnlyBySuperclassCircle();

        static Shape common() {
            return DEFAULT;
        }
    }

    public static void main(String[] args) {
        Turns.take(Shape::common, Shape::common);
    }
}

final class OnlyBySuperclassCircle extends OnlyBySuperclass.Shape {}
