package scenarios;

/** Extends an application's own lock, and takes it by the method of that one. */
public final class CountingMutex extends WaitingMutex {
    private int waits;

    @Override
    public synchronized void takeOver() throws InterruptedException {
        waits++;
        super.takeOver();
    }
}
