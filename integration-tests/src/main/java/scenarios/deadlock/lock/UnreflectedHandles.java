package scenarios.deadlock.lock;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Handles of methods that reflection found, and what is made of them. */
@Expect(locks = {"UnreflectedHandles.left", "UnreflectedHandles.right"})
public final class UnreflectedHandles {
    private static final MethodHandle LOCK = unreflected("lock");
    private static final MethodHandle UNLOCK = unreflected("unlock");

    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    private static MethodHandle unreflected(String method) {
        try {
            return MethodHandles.publicLookup().unreflect(Lock.class.getMethod(method));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a public method", e);
        }
    }

    /** By handles that were made of others. */
    private void adapted() {
        try {
            MethodHandle ofAny = LOCK.asType(MethodType.methodType(void.class, Object.class));
            ofAny.invokeExact((Object) left);
            MethodHandles.insertArguments(LOCK, 0, right).invokeExact();
            UNLOCK.invokeWithArguments(right);
            UNLOCK.bindTo(left).invoke();
        } catch (Throwable t) {
            throw new AssertionError("locks can be taken", t);
        }
    }

    private void bound() {
        try {
            MethodType nothing = MethodType.methodType(void.class);
            MethodHandles.publicLookup().bind(right, "lock", nothing).invokeExact();
            LOCK.invokeExact(left);
            UNLOCK.invokeExact(left);
            UNLOCK.invokeExact(right);
        } catch (Throwable t) {
            throw new AssertionError("locks can be taken", t);
        }
    }

    public static void main(String[] args) {
        UnreflectedHandles pair = new UnreflectedHandles();
        Turns.take(pair::adapted, pair::bound);
    }
}
