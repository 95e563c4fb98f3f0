package programs.logged;

import java.util.function.Consumer;
import programs.Crowd;
import scenarios.Turns;

/**
 * A program whose {@code System.err} belongs to a logging framework. Its threads print and log under locks of their own,
 * something is found meanwhile, and two exit hooks still print while the framework's own hook, if it has one, ends it.
 */
final class LoggedStderr {
    private static final int WORKERS = 4;
    private static final int LINES = 200;
    private static final int EXIT_CODE = 5;

    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();

    private LoggedStderr() {}

    /** @param logger whose lines go to a file, and perhaps to what stderr was before */
    static void run(Consumer<String> logger) throws InterruptedException {
        System.setErr(LoggedLines.to(logger));
        Crowd.of(WORKERS, number -> work("worker " + number, logger));
        Turns.take(() -> nest(LEFT, RIGHT), () -> nest(RIGHT, LEFT));
        for (String name : new String[] {"first", "second"}) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> work(name + " hook", logger)));
        }
        System.exit(EXIT_CODE);
    }

    private static void work(String who, Consumer<String> logger) {
        Object own = new Object();
        for (int i = 0; i < LINES; i++) {
            synchronized (own) {
                System.err.println(who + " printed " + i);
                logger.accept(who + " logged " + i);
            }
        }
    }

    private static void nest(Object outer, Object inner) {
        synchronized (outer) {
            System.err.println("one lock held");
            synchronized (inner) {
                System.err.println("two locks held");
            }
        }
    }
}
