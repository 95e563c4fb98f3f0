package selftest;

/** A fair {@link java.util.concurrent.locks.ReentrantReadWriteLock}. */
public abstract class FairReadWrite extends ReadWrite {
    protected FairReadWrite() {
        super(true);
    }
}
