package org.jlockdep.runtime;

import java.lang.reflect.Method;
import java.util.concurrent.locks.Lock;

/** What rewritten code calls around {@code Method.invoke}: as {@link Hooks} around the method that is invoked. */
public final class ReflectionHooks {
    private ReflectionHooks() {}

    /** @return a token for {@link #invoked} */
    public static int invoking(Method method, Object target, HeldLocks h, int site) {
        if (method == null || !(target instanceof Lock)) return HeldLocks.NOT_A_LOCK;
        switch (method.getName()) {
            case "lock":
            case "lockInterruptibly":
                return Hooks.acquiring(target, null, h, site, 0);
            case "tryLock":
                return method.getParameterTypes().length == 0
                        ? Hooks.count(target, h, 0)
                        : Hooks.acquiring(target, null, h, site, HoldBits.TIMED);
            case "unlock":
                return Hooks.count(target, h, 0);
            default:
                return HeldLocks.NOT_A_LOCK;
        }
    }

    public static void invoked(Object result, Method method, Object target, HeldLocks h, int site, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        switch (method.getName()) {
            case "tryLock":
                boolean timed = method.getParameterTypes().length != 0;
                Hooks.tried(
                        Boolean.TRUE.equals(result),
                        target,
                        null,
                        h,
                        site,
                        timed ? HoldBits.TIMED : HoldBits.TRY,
                        token);
                break;
            case "unlock":
                Hooks.released(target, h, 0, token);
                break;
            default:
                Hooks.acquired(target, null, h, site, 0, token);
        }
    }
}
