package scenarios.clean.jdk;

import java.util.Vector;
import scenarios.Expect;
import scenarios.Turns;

/** Always compared the same way round. */
@Expect
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

    public static void main(String[] args) {
        Vectors pair = new Vectors();
        Turns.take(pair::leftFirst, pair::leftFirst);
    }
}
