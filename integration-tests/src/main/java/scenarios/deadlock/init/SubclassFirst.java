package scenarios.deadlock.init;

import scenarios.Expect;
import scenarios.Turns;

/** The subclass is used first, and waits for its superclass, whose initialiser uses the subclass. */
@Expect(
        locks = {"SubclassFirst.Shape.<clinit>", "SubclassFirst.Circle.<clinit>"},
        level = "warning")
public final class SubclassFirst {
    static class Shape {
        static final Shape DEFAULT = new Circle();

        static Shape common() {
            return DEFAULT;
        }
    }

    static final class Circle extends Shape {
        static final int CORNERS = Integer.parseInt("0");
    }

    public static void main(String[] args) {
        Turns.take(Circle::new, Shape::common);
    }
}
