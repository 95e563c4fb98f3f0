package programs;

/** Two threads, main one of them, in loops that take a lock each and end when the input does. */
public final class EndlessLoop {
    private static final Object QUEUE = new Object();
    private static final Object TABLE = new Object();
    private static volatile boolean working;
    private static int rounds;

    private EndlessLoop() {}

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(EndlessLoop::work);
        worker.setDaemon(true);
        worker.start();
        while (!working) Thread.yield();
        EndOfInput end = new EndOfInput();
        System.out.println("ready");
        while (!end.isReached()) {
            synchronized (QUEUE) {
                rounds++;
            }
        }
    }

    private static void work() {
        while (true) {
            synchronized (TABLE) {
                rounds++;
            }
            working = true;
        }
    }
}
