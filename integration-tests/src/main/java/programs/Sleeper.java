package programs;

/** Says something and never ends. */
public final class Sleeper {
    private Sleeper() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("good night");
        Thread.sleep(Long.MAX_VALUE);
    }
}
