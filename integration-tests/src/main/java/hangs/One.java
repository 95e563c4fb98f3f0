package hangs;

import static hangs.Locks.block;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * One deadlock; then {@code hang} until somebody ends the JVM, or {@code exit} when the input ends. With {@code all} the
 * program has no thread that is not in it.
 */
public final class One {
    private One() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        if (args[0].equals("all")) all();
        Crew crew = new Crew("one", 2, Thread::new);
        crew.ring(block(new Object()), block(new Object()));
        while (!crew.hangs()) Thread.sleep(10);
        System.out.println("ready");
        if (args[0].equals("hang")) TimeUnit.DAYS.sleep(1);
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    private static void all() {
        Taking left = block(new Object());
        Taking right = block(new Object());
        Meeting bothHold = new Meeting(2);
        Crew crew = new Crew("one", 2, Thread::new);
        crew.start(Crew.nested(left, bothHold::attend, right));
        crew.threads.add(Thread.currentThread());
        new Thread(() -> {
                    while (!crew.hangs()) Thread.yield();
                    System.out.println("ready");
                })
                .start();
        Crew.nested(right, bothHold::attend, left).run();
    }
}
