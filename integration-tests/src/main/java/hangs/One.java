package hangs;

import static hangs.Locks.block;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** One deadlock; then {@code hang} until somebody ends the JVM, or {@code exit} when the input ends. */
public final class One {
    private One() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        Crew crew = new Crew("one", 2, Thread::new);
        crew.ring(block(new Object()), block(new Object()));
        while (!crew.hangs()) Thread.sleep(10);
        System.out.println("ready");
        if (args[0].equals("hang")) TimeUnit.DAYS.sleep(1);
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
