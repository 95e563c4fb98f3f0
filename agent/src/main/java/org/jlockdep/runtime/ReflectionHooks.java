package org.jlockdep.runtime;

import java.lang.reflect.Method;
import java.util.concurrent.locks.Lock;

/**
 * What rewritten code calls around {@code Method.invoke}, as {@link Hooks} around the method that is invoked, and where a
 * method is made a handle.
 */
public final class ReflectionHooks {
    /** As in class files, JVMS 4.6. */
    private static final int STATIC = 0x0008;

    private ReflectionHooks() {}

    /** @return a token for {@link #invoked} */
    public static int invoking(Method method, Object target, HeldLocks h, int site) {
        if (method == null || !(target instanceof Lock)) return HeldLocks.NOT_A_LOCK;
        try {
            return LockMethods.calling(method.getName(), method.getParameterCount(), target, h, site);
        } catch (Throwable t) {
            Health.failed(t);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    /** After {@code Lookup.unreflect}. */
    public static void unreflected(Object handle, Method method) {
        if (handle == null || method == null) return;
        try {
            boolean ofLock = Lock.class.isAssignableFrom(method.getDeclaringClass());
            if (ofLock && (method.getModifiers() & STATIC) == 0) HandleHooks.found(handle, method.getName());
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    public static void invoked(Object result, Method method, Object target, HeldLocks h, int site, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        try {
            boolean taken = Boolean.TRUE.equals(result);
            LockMethods.called(taken, method.getName(), method.getParameterCount(), target, h, site, token);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }
}
