package programs;

/** Could take a lock, and does not. */
public final class TakesNothing {
    private static int taken;

    private TakesNothing() {}

    private static void take() {
        synchronized (TakesNothing.class) {
            taken++;
        }
    }

    public static void main(String[] args) {
        if (args.length > 0) take();
        System.out.println(taken);
    }
}
