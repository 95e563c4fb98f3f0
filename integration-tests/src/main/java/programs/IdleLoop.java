package programs;

/** Waits in a loop until the input ends. What takes a lock is called and returns, again and again. */
public final class IdleLoop {
    private static int rounds;

    private IdleLoop() {}

    public static void main(String[] args) throws Exception {
        EndOfInput end = new EndOfInput();
        count();
        System.out.println("ready");
        while (!end.isReached()) {
            count();
            Thread.sleep(1);
        }
    }

    private static synchronized void count() {
        rounds++;
    }
}
