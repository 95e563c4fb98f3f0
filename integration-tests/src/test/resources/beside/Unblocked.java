import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;
import scenarios.Turns;

/** Takes locks on threads that must not block: what blocks there is an error, and none of ours may come of it. */
public final class Unblocked {
    private static final int PAIRS = 20_000;

    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();
    private static int steps;

    /** Which threads these are: all but the first. Found by its name in a file. */
    public static final class Threads implements BlockHoundIntegration {
        @Override
        public void applyTo(BlockHound.Builder builder) {
            builder.nonBlockingThreadPredicate(
                    known -> known.or(thread -> thread.getName().equals("quick")));
        }
    }

    private static void leftFirst() {
        synchronized (LEFT) {
            synchronized (RIGHT) {
                steps++;
            }
        }
    }

    /** New locks each time, which have to be looked up, numbered and told of. */
    private static void rightFirst() {
        for (int i = 0; i < PAIRS; i++) {
            Lock outer = new ReentrantLock();
            outer.lock();
            synchronized (new Object()) {
                synchronized (RIGHT) {
                    synchronized (LEFT) {
                        steps++;
                    }
                }
            }
            outer.unlock();
        }
    }

    private static void quickly(Runnable work) {
        Thread thread = new Thread(work, "quick");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts it", e);
        }
    }

    private static void block() {
        try {
            Thread.sleep(1);
            System.out.println("slept");
        } catch (BlockingOperationError e) {
            System.out.println("caught");
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts it", e);
        }
    }

    public static void main(String[] arguments) {
        Turns.take(() -> quickly(Unblocked::leftFirst), () -> quickly(Unblocked::rightFirst));
        quickly(Unblocked::block);
        System.out.println(steps);
    }
}
