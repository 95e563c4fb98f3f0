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

    /** After {@code Lookup.bind}. */
    public static void foundBound(Object bound, Object receiver, String method) {
        if (bound == null || Health.off || method == null) return;
        try {
            if (LockMethods.contain(method)) bind(bound, method, receiver);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** After {@code MethodHandle.bindTo}. */
    public static void bound(Object bound, Object handle, Object receiver) {
        if (bound == null || Health.off) return;
        try {
            Target target = target(handle);
            if (target != null && target.receiver == null) bind(bound, target.method, receiver);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    private static void bind(Object bound, String method, Object receiver) {
        Remembering.handle(bound, new Target(method, new WeakReference<>(receiver)));
    }

    /** After {@code MethodHandles.insertArguments}, which binds if it gives the first argument and no other. */
    public static void inserted(Object made, Object handle, int position, Object[] values) {
        if (position == 0 && values != null && values.length == 1) bound(made, handle, values[0]);
    }

    /** After {@code MethodHandle.asType}, which makes a handle that calls the same. */
    public static void same(Object made, Object handle) {
        if (made == null || made == handle || Health.off) return;
        try {
            Target target = target(handle);
            if (target != null) Remembering.handle(made, target);
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

    /**
     * Before {@code invokeWithArguments}.
     *
     * @param operands the receiver first, unless the handle is bound
     */
    public static int invokingWith(Object handle, Object[] operands, HeldLocks h, int site) {
        if (handle == null || operands == null || h == null || h.ignores(handle)) return HeldLocks.NOT_A_LOCK;
        try {
            Target target = target(handle);
            if (target == null) return HeldLocks.NOT_A_LOCK;
            int arguments = operands.length - receivers(target);
            return LockMethods.calling(target.method, arguments, lock(target, first(operands)), h, site);
        } catch (Throwable t) {
            Health.failed(t);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    public static void invokedWith(Object result, Object handle, Object[] operands, HeldLocks h, int site, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        try {
            int arguments = operands.length - receivers(target(handle));
            invoked(result, handle, first(operands), h, site, arguments, token);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    private static int receivers(Target target) {
        return target.receiver == null ? 1 : 0;
    }

    private static Object first(Object[] operands) {
        return operands.length == 0 ? null : operands[0];
    }

    /** The same with a result that is boxed, or dropped: then it is null. */
    public static void invoked(
            Object result, Object handle, Object receiver, HeldLocks h, int site, int arguments, int token) {
        invoked(Boolean.TRUE.equals(result), handle, receiver, h, site, arguments, token);
    }
}
