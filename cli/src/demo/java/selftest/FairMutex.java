package selftest;

/** A fair {@link java.util.concurrent.locks.ReentrantLock}. */
public abstract class FairMutex extends Mutex {
    protected FairMutex() {
        super(true);
    }
}
