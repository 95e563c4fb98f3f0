package programs.jdk;

import scenarios.Turns;

/** Two buffers that nobody saw being made, each put into the other. */
public final class Buffers {
    private Buffers() {}

    public static void main(String[] args) {
        StringBuffer left = new StringBuffer("left");
        StringBuffer right = new StringBuffer("right");
        Turns.take(() -> left.append(right), () -> right.append(left));
    }
}
