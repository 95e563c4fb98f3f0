package selftest;

/**
 * A lock under test. Public, with public constructors, because {@link FreshClass} makes subclasses in another loader.
 */
public abstract class Subject {
    /** Takes the lock, does what is inside, and gives it back unless that was done inside. */
    abstract void hold(How how, Runnable inside);

    /** Gives the lock up for a moment and takes it back. */
    void await() {
        throw new UnsupportedOperationException();
    }

    /** Takes it without giving it back at the end. */
    void take(How how) {
        throw new UnsupportedOperationException();
    }

    void giveBack() {
        throw new UnsupportedOperationException();
    }

    /** Has a thread come to wait for the lock? */
    boolean hasQueued() {
        throw new UnsupportedOperationException();
    }

    /** Changes the mode in which it is held. */
    void convert(How how) {
        throw new UnsupportedOperationException();
    }
}
