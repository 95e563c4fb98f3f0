package org.jlockdep.runtime;

import java.util.concurrent.locks.Lock;

/** The methods of {@code Lock} by name, for calls that do not show in the class file which method they reach. */
final class LockMethods {
    private LockMethods() {}

    /** Is there a method of that name which takes or releases? */
    static boolean contain(String method) {
        switch (method) {
            case "lock":
            case "lockInterruptibly":
            case "tryLock":
            case "unlock":
                return true;
            default:
                return false;
        }
    }

    /** @return a token for {@link #called} */
    static int calling(String method, int arguments, Object target, HeldLocks h, int site) {
        if (!(target instanceof Lock)) return HeldLocks.NOT_A_LOCK;
        switch (method) {
            case "lock":
            case "lockInterruptibly":
                return Receivers.want(target, null, h, site, bits(method));
            case "tryLock":
                return arguments == 0
                        ? Hooks.count(target, h, 0)
                        : Hooks.acquiring(target, null, h, site, HoldBits.TIMED);
            case "unlock":
                return Hooks.count(target, h, HoldBits.RELEASE);
            default:
                return HeldLocks.NOT_A_LOCK;
        }
    }

    static void called(boolean result, String method, int arguments, Object target, HeldLocks h, int site, int token) {
        switch (method) {
            case "tryLock":
                Hooks.tried(result, target, null, h, site, arguments == 0 ? HoldBits.TRY : HoldBits.TIMED, token);
                break;
            case "unlock":
                Hooks.released(target, h, 0, token);
                break;
            default:
                Hooks.acquired(target, null, h, site, bits(method), token);
        }
    }

    private static int bits(String method) {
        return method.equals("lock") ? 0 : HoldBits.INTERRUPTIBLE;
    }
}
