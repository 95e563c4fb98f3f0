package programs;

import java.util.Vector;

/** Takes no lock itself: two vectors are compared, one way by each thread, one after the other. */
public final class OnlyVectors {
    private static final Vector<Object> LEFT = new Vector<>();
    private static final Vector<Object> RIGHT = new Vector<>();
    private static volatile boolean done;

    private OnlyVectors() {}

    public static void main(String[] args) {
        LEFT.add("left");
        RIGHT.add("right");
        new Thread(() -> {
                    LEFT.containsAll(RIGHT);
                    done = true;
                })
                .start();
        while (!done) Thread.yield();
        RIGHT.containsAll(LEFT);
    }
}
