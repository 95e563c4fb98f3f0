package hangs;

import java.util.stream.IntStream;

/** A thread with a lock waits for workers of the common pool that work for some seconds at parts of its task. */
public final class LongStream {
    private static final Object LOCK = new Object();

    private LongStream() {}

    public static void main(String[] args) {
        synchronized (LOCK) {
            System.out.println("sum "
                    + IntStream.range(0, 4).parallel().map(LongStream::work).sum());
        }
    }

    private static int work(int i) {
        try {
            Thread.sleep(Thread.currentThread().getName().startsWith("ForkJoin") ? 2000 : 1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return i;
    }
}
