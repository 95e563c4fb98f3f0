package scenarios.deadlock.lock;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import scenarios.Expect;
import scenarios.Turns;

/** {@code semaphore::release} as a Runnable, {@code Semaphore::acquireUninterruptibly} as a function of the semaphore. */
@Expect(locks = {"PermitReference.left", "PermitReference.right"})
public final class PermitReference {
    private static final Consumer<Semaphore> ACQUIRE = Semaphore::acquireUninterruptibly;

    private final Semaphore left = new Semaphore(1);
    private final Semaphore right = new Semaphore(1);

    private static void nest(Semaphore outer, Semaphore inner) {
        ACQUIRE.accept(outer);
        ACQUIRE.accept(inner);
        run(inner::release);
        run(outer::release);
    }

    private static void run(Runnable action) {
        action.run();
    }

    public static void main(String[] args) {
        PermitReference pair = new PermitReference();
        Turns.take(() -> nest(pair.left, pair.right), () -> nest(pair.right, pair.left));
    }
}
