package org.jlockdep.runtime;

import java.lang.reflect.Method;
import java.util.concurrent.locks.Lock;

/** What rewritten code calls around {@code Method.invoke}: as {@link Hooks} around the method that is invoked. */
public final class ReflectionHooks {
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
