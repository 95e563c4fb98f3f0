package scenarios.clean.jdk;

import scenarios.Expect;
import scenarios.Turns;

/** Always the same buffer is appended to the other one. */
@Expect
public final class Buffers {
    private final StringBuffer left = new StringBuffer("left");
    private final StringBuffer right = new StringBuffer("right");

    public static void main(String[] args) {
        Buffers pair = new Buffers();
        StringBuffer left = pair.left;
        StringBuffer right = pair.right;
        Turns.take(() -> left.append(right), () -> left.append(right));
    }
}
