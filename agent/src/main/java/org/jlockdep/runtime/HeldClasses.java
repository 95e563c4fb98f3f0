package org.jlockdep.runtime;

/** Of which lock class is what a thread takes or holds? Stateless. */
final class HeldClasses {
    private HeldClasses() {}

    /** The lock class, or 0 when only the instance can tell and nothing else is held, so that nobody needs to know yet. */
    static int at(HeldLocks h, int site, Object lock, Object owner, int kind) {
        int of = Sites.lockClass(site);
        if (of > 0) return of;
        boolean later = h.depth == 0 && owner == null && Sites.asksInstance(of);
        return later ? 0 : of(h, site, lock, owner, kind);
    }

    /** That of an entry, which may not have been asked yet. */
    static int of(HeldLocks h, Held hold) {
        if (hold.lockClass == 0) {
            hold.lockClass = hold.kind == LockClasses.CLASS_INIT
                    ? Initialisations.lockClass(h, (Class<?>) hold.lock)
                    : of(h, hold.site, hold.lock, null, hold.kind);
        }
        return hold.lockClass;
    }

    /** The lock class, or 0 if there is no memory to find out. What was asked before is answered without a look at names. */
    @OutOfLine
    static int of(HeldLocks h, int site, Object lock, Object owner, int kind) {
        int of = Sites.lockClass(site);
        if (of > 0) return of;
        if (of == Sites.PER_OWNER) {
            of = TypeInfo.of((owner != null ? owner : lock).getClass()).lockClassAt(site);
            if (of > 0) return of;
        } else if (Sites.asksInstance(of)) {
            of = h.memory.lockClass(lock, Sites.asking(of, kind));
            if (of > 0) return of;
        }
        return Starvation.isOn() ? 0 : resolve(h, site, lock, owner, kind);
    }

    @OutOfLine
    static int resolve(HeldLocks h, int site, Object lock, Object owner, int kind) {
        h.busy(true);
        try {
            int lockClass = LockClasses.resolve(site, lock, owner, kind);
            int answer = Sites.lockClass(site);
            if (Sites.asksInstance(answer)) h.memory.lockClass(lock, Sites.asking(answer, kind), lockClass);
            return lockClass;
        } finally {
            h.busy = false;
            h.guard = h.seen;
        }
    }
}
