package scenarios;

/** An application's own lock that is none of the JDK's interfaces: made of a monitor and wait. */
public class WaitingMutex {
    private boolean taken;

    public void acquire() throws InterruptedException {
        synchronized (this) {
            while (taken) wait();
            taken = true;
        }
    }

    public synchronized boolean attempt() {
        boolean free = !taken;
        taken = true;
        return free;
    }

    public synchronized void release() {
        taken = false;
        notify();
    }
}
