package scenarios.clean.lock;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** The same handles, always in the same order. */
@Expect
public final class MethodHandles {
    private static final MethodHandle LOCK = find("lock");
    private static final MethodHandle UNLOCK = find("unlock");

    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    private static MethodHandle find(String method) {
        try {
            Lookup lookup = java.lang.invoke.MethodHandles.lookup();
            return lookup.findVirtual(Lock.class, method, MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a method of locks", e);
        }
    }

    private void take(MethodHandle lockLeft, MethodHandle lockRight) {
        try {
            lockLeft.invoke();
            lockRight.invokeExact();
            UNLOCK.invoke(right);
            UNLOCK.invokeExact(left);
        } catch (Throwable t) {
            throw new AssertionError("locks can be taken", t);
        }
    }

    private void again() throws Exception {
        try {
            LOCK.invokeExact(left);
            right.lock();
            right.unlock();
            UNLOCK.invokeExact(left);
        } catch (Throwable t) {
            throw new Exception(t);
        }
    }

    public static void main(String[] args) {
        MethodHandles pair = new MethodHandles();
        Turns.take(() -> pair.take(LOCK.bindTo(pair.left), LOCK.bindTo(pair.right)), pair::again);
    }
}
