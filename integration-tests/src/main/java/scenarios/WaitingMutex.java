package scenarios;

/** An application's own lock that is none of the JDK's interfaces: made of a monitor and wait. */
public class WaitingMutex {
    private boolean taken;

    public void takeOver() throws InterruptedException {
        synchronized (this) {
            while (taken) wait();
            taken = true;
        }
    }

    public synchronized boolean takeIfFree() {
        boolean free = !taken;
        taken = true;
        return free;
    }

    public synchronized void giveUp() {
        taken = false;
        notify();
    }
}
