package org.jlockdep.runtime;

/**
 * What is written down when a lock, a view of one or a handle to its methods is made, as work of our own: the table of instances may meet JDK
 * classes that call hooks themselves.
 */
final class Remembering {
    private Remembering() {}

    static void field(Object owner, Object lock, int field) {
        HeldLocks h = AllHeldLocks.current();
        if (h.busy(true)) return;
        try {
            if (TypeInfo.of(lock.getClass()).locksItself) return;
            LockField f = LockFields.get(field);
            Instances.name(lock, name(owner, f));
            if (f.within != null && owner != null) {
                Instances.remember(lock).part = new Part(Instances.remember(owner), f.within);
            }
        } finally {
            h.busy(false);
        }
    }

    private static String name(Object owner, LockField field) {
        if (owner == null) return TypeNames.stable(field.owner) + '.' + field.name;
        TypeInfo type = TypeInfo.of(owner.getClass());
        return field.within != null && type.lazy != null ? type.lazy : type.nameOf(field);
    }

    static void returned(Object lock, int site) {
        HeldLocks h = AllHeldLocks.current();
        if (h.busy(true)) return;
        try {
            Instances.Instance instance = Instances.remember(lock);
            if (instance.lockClass != null) return;
            instance.lockClass = Sites.get(site).fresh;
            instance.forOthers = true;
        } finally {
            h.busy(false);
        }
    }

    /** Much that comes by is no lock, and not remembered. */
    static void kept(Object owner, Object lock, int field) {
        HeldLocks h = AllHeldLocks.current();
        if (h.busy(true)) return;
        try {
            if (TypeInfo.of(lock.getClass()).lazy != null) Instances.name(lock, name(owner, LockFields.get(field)));
            Instances.Instance instance = Instances.find(lock);
            if (instance == null || !instance.forOthers || instance.given) return;
            instance.lockClass = name(owner, LockFields.get(field));
            instance.forOthers = false;
        } finally {
            h.busy(false);
        }
    }

    static void allocation(Object lock, int site) {
        HeldLocks h = AllHeldLocks.current();
        if (!h.busy && h.memory.made(lock, site) && !Makers.areAskedFor(lock, site) || h.busy(true)) return;
        try {
            Instances.Instance instance = Instances.remember(lock);
            instance.madeAt = site;
            if (instance.lockClass == null) instance.lockClass = Sites.get(site).fresh;
        } finally {
            h.busy(false);
        }
    }

    /** People know the stream. */
    static void internalLock(Object lock, Object stream) {
        HeldLocks h = AllHeldLocks.current();
        if (h.busy(true)) return;
        try {
            Instances.remember(lock).stream = Instances.remember(stream);
        } finally {
            h.busy(false);
        }
    }

    /** Of a foreign semaphore, which cannot be asked later without running the application's code. */
    static void permits(Object semaphore, long permits) {
        HeldLocks h = AllHeldLocks.current();
        if (h.busy(true)) return;
        try {
            int all = permits > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) permits;
            Instances.remember(semaphore).permits = all > 0 ? all : Semaphores.SIGNAL;
        } finally {
            h.busy(false);
        }
    }

    static void handle(Object handle, HandleHooks.Target target) {
        HeldLocks h = AllHeldLocks.current();
        if (h.busy(true)) return;
        try {
            Instances.remember(handle).target = target;
        } finally {
            h.busy(false);
        }
    }

    static void view(Object view, Object lock, int how) {
        HeldLocks h = AllHeldLocks.current();
        if (h.busy(true)) return;
        try {
            Views.made(view, lock, how);
        } finally {
            h.busy(false);
        }
    }
}
