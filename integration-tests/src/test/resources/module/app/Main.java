package app;

/** Two monitors in two orders, in a module that reads nothing but java.base. */
public final class Main {
    private final Object left = new Object();
    private final Object right = new Object();
    private volatile int turn;

    private void leftFirst() {
        synchronized (left) {
            synchronized (right) {
                turn = 1;
            }
        }
        await(2);
    }

    private void rightFirst() {
        await(1);
        synchronized (right) {
            synchronized (left) {
                turn = 2;
            }
        }
    }

    private void await(int wanted) {
        while (turn != wanted) {
            Thread.yield();
        }
    }

    public static void main(String[] args) {
        Main program = new Main();
        new Thread(program::leftFirst).start();
        new Thread(program::rightFirst).start();
    }
}
