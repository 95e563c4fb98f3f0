package scenarios.deadlock.monitor;

import scenarios.Expect;

/** Once, one order is seen before the thread that has the other is joined: only luck kept the two apart. */
@Expect(locks = {"StartedAndJoined.left", "StartedAndJoined.right"})
public final class StartedAndJoined {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        synchronized (left) {
            synchronized (right) {
                steps++;
            }
        }
    }

    private void rightFirst() {
        synchronized (right) {
            synchronized (left) {
                steps++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        StartedAndJoined program = new StartedAndJoined();
        program.leftFirst();
        Thread bystander = new Thread(() -> {});
        Thread thread = new Thread(program::rightFirst);
        bystander.start();
        program.leftFirst();
        bystander.join();
        thread.start();
        while (thread.isAlive()) Thread.yield();
        program.leftFirst();
        thread.join();
        program.leftFirst();
    }
}
