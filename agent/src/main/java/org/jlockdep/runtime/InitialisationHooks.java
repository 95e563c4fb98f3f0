package org.jlockdep.runtime;

/** What rewritten code calls where classes are initialised: as {@link Hooks}, it never throws. */
public final class InitialisationHooks {
    private InitialisationHooks() {}

    /** First thing in a class's initialiser. */
    public static HeldLocks begins(Class<?> type, int site) {
        HeldLocks h = Hooks.held(null);
        if (h == null || h.ignores(type)) return h;
        try {
            Initialisations.begin(h, type, site);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
        return h;
    }

    /** Last thing in it, however it ends. */
    public static void ends(Class<?> type, HeldLocks known) {
        HeldLocks h = Hooks.held(known);
        if (h == null || h.busy) return;
        try {
            Initialisations.end(h, type);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Before an instruction of an initialiser that initialises another class, if nobody has. */
    public static void uses(Class<?> type, int site) {
        HeldLocks h = Hooks.held(null);
        if (h == null || type == null || h.ignores(type) || h.initialising == 0) return;
        try {
            Initialisations.use(h, type, site);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Before a class is asked for by its name. */
    public static void names(String className, int site) {
        if (className == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            Initialisations.names(h, className, site);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** The same where it is initialised as well, unless it is. */
    public static void uses(String className, int site) {
        names(className, site);
        if (className == null || !Initialisations.areUnderWay()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.initialising == 0) return;
        try {
            Initialisations.use(h, className, site);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** The same in code that came with an initialiser, of a class whose initialiser that was. */
    public static void uses(int site) {
        if (!Initialisations.areUnderWay()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.initialising == 0) return;
        try {
            Initialisations.use(h, Sites.get(site).text, site);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }
}
