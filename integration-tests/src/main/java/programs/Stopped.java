package programs;

/** Stops threads in the middle of taking locks, which Java allows up to version 19: each has to end by that. */
public final class Stopped {
    private static final int THREADS = 100;
    private static final Object OUTER = new Object();
    private static final Object INNER = new Object();
    private static volatile int taken;

    private Stopped() {}

    private static void take() {
        while (true) {
            synchronized (OUTER) {
                synchronized (INNER) {
                    taken++;
                }
            }
        }
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] args) throws InterruptedException {
        int alive = 0;
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(Stopped::take);
            thread.setDaemon(true);
            thread.start();
            int before = taken;
            while (taken - before < 50) Thread.yield();
            thread.stop();
            thread.join(10_000);
            if (thread.isAlive()) alive++;
        }
        System.out.print(alive + " went on");
    }
}
