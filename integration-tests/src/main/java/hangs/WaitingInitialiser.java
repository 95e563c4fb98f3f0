package hangs;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * An initialiser waits for other threads. They need its class, and so wait for the initialiser; or, if so asked, they only
 * need some seconds.
 */
public final class WaitingInitialiser {
    private static final int SLOW_MILLIS = 13_000;
    private static final int PART_MILLIS = 20;

    private WaitingInitialiser() {}

    public static void main(String[] args) {
        switch (args[0]) {
            case "thread":
                OfThread.touch();
                break;
            case "future":
                OfFuture.touch();
                break;
            case "stream":
                OfStream.touch();
                break;
            case "slow":
                OfSlow.touch();
                break;
            default:
                throw new IllegalArgumentException(args[0]);
        }
        System.out.println("initialised");
    }

    private static final class OfThread {
        private static int started;

        static {
            Thread thread = new Thread(() -> started++);
            thread.start();
            join(thread);
        }

        static void touch() {}
    }

    private static final class OfFuture {
        static {
            CompletableFuture.runAsync(OfFuture::touch, work -> new Thread(work).start())
                    .join();
        }

        static void touch() {}
    }

    /** Each part takes long enough for workers to come and take theirs. */
    private static final class OfStream {
        private static final int[] SQUARES = new int[64];

        static {
            IntStream.range(0, SQUARES.length).parallel().forEach(i -> {
                pause(PART_MILLIS);
                SQUARES[i] = i * i;
            });
        }

        static void touch() {}
    }

    /** What it waits for is done by other classes. */
    private static final class OfSlow {
        static {
            Thread thread = new Thread(Slow::work);
            thread.start();
            join(thread);
            CompletableFuture.runAsync(Slow::work, work -> new Thread(work).start())
                    .join();
            IntStream.range(0, 2).parallel().forEach(Slow::work);
        }

        static void touch() {}
    }

    private static final class Slow {
        static void work() {
            pause(SLOW_MILLIS);
        }

        static void work(int part) {
            pause(SLOW_MILLIS * part);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
