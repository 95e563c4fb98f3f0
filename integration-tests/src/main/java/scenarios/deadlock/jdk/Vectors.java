package scenarios.deadlock.jdk;

import java.util.Vector;
import scenarios.Expect;
import scenarios.Turns;

/** Two fields, two vectors that are compared with each other. */
@Expect(locks = {"Vectors.left", "Vectors.right"})
public final class Vectors {
    private final Vector<String> left = new Vector<>();
    private final Vector<String> right = new Vector<>();

    private Vectors() {
        left.add("same");
        right.add("same");
    }

    private void leftFirst() {
        left.equals(right);
    }

    private void rightFirst() {
        right.equals(left);
    }

    public static void main(String[] args) {
        Vectors pair = new Vectors();
        Turns.take(pair::leftFirst, pair::rightFirst);
    }
}
