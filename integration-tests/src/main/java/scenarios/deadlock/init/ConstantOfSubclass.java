package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/**
 * A class has an instance of its subclass, which has no initialiser of its own: it is locked all the same while its
 * superclass is initialised.
 */
@Expect(
        locks = {"ConstantOfSubclass.Shape.<clinit>", "ConstantOfSubclass.Circle.<clinit>"},
        level = "warning")
public final class ConstantOfSubclass {
    static class Shape {
        static final Shape DEFAULT = new Circle();

        static Shape common() {
            return DEFAULT;
        }
    }

    static final class Circle extends Shape {}

    public static void main(String[] args) {
        Turns.take(Shape::common, Circle::new);
    }
}
