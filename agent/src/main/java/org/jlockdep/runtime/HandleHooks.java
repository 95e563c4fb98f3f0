package org.jlockdep.runtime;

import java.lang.ref.WeakReference;

/**
 * What rewritten code calls where method handles are made and invoked: a handle does not say what it calls, so that is
 * remembered where it was found. As {@link Hooks} otherwise.
 */
public final class HandleHooks {
    private HandleHooks() {}

    /** What a method handle calls. Immutable. */
    static final class Target {
        final String method;
        /** For a bound handle, which keeps it alive; else null. */
        final WeakReference<Object> receiver;

        Target(String method, WeakReference<Object> receiver) {
            this.method = method;
            this.receiver = receiver;
        }
    }

    /** After {@code Lookup.findVirtual}. */
    public static void found(Object handle, String method) {
        if (handle == null || Health.off || method == null) return;
        try {
            if (LockMethods.contain(method)) Remembering.handle(handle, new Target(method, null));
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** After {@code MethodHandle.bindTo}. */
    public static void bound(Object bound, Object handle, Object receiver) {
        if (bound == null || Health.off) return;
        try {
            Target target = target(handle);
            if (target == null || target.receiver != null) return;
            Remembering.handle(bound, new Target(target.method, new WeakReference<>(receiver)));
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    private static Target target(Object handle) {
        Instances.Instance instance = Instances.find(handle);
        return instance == null ? null : instance.target;
    }

    /**
     * Before {@code invoke} and {@code invokeExact}.
     *
     * @param receiver the first argument, or null when only a bound handle can mean a lock
     * @param arguments how many there are behind the receiver
     * @return a token for {@link #invoked}
     */
    public static int invoking(Object handle, Object receiver, HeldLocks h, int site, int arguments) {
        if (handle == null || h == null || h.ignores(handle)) return HeldLocks.NOT_A_LOCK;
        try {
            Target target = target(handle);
            if (target == null) return HeldLocks.NOT_A_LOCK;
            return LockMethods.calling(target.method, arguments, lock(target, receiver), h, site);
        } catch (Throwable t) {
            Health.failed(t);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    private static Object lock(Target target, Object receiver) {
        return target.receiver == null ? receiver : target.receiver.get();
    }

    public static void invoked(
            boolean result, Object handle, Object receiver, HeldLocks h, int site, int arguments, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        try {
            Target target = target(handle);
            Object lock = lock(target, receiver);
            LockMethods.called(result, target.method, arguments, lock, h, site, token);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** The same with a result that is boxed, or dropped: then it is null. */
    public static void invoked(
            Object result, Object handle, Object receiver, HeldLocks h, int site, int arguments, int token) {
        invoked(Boolean.TRUE.equals(result), handle, receiver, h, site, arguments, token);
    }
}
