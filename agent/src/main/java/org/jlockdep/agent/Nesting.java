package org.jlockdep.agent;

/** Takes a lock within another one. {@link StartCheck} has it rewritten as if it were the application's. */
public final class Nesting implements Runnable {
    private int times;

    @Override
    public void run() {
        synchronized (Nesting.class) {
            synchronized (this) {
                times++;
            }
        }
    }
}
