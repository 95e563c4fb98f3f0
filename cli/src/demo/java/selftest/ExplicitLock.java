package selftest;

/** A lock that is taken and given back by calls, so that the two need not be nested. Steps follow one another. */
public abstract class ExplicitLock extends Subject {
    private volatile int holds;

    @Override
    final void hold(How how, Runnable inside) {
        take(how);
        int mine = holds;
        inside.run();
        if (holds == mine) giveBack();
    }

    @Override
    final void take(How how) {
        acquire(how);
        holds++;
    }

    @Override
    final void giveBack() {
        holds--;
        release();
    }

    abstract void acquire(How how);

    /** The hold that was taken last. */
    abstract void release();

    static void mustHave(boolean taken) {
        if (!taken) throw new AssertionError("a lock that nobody holds could not be taken");
    }
}
