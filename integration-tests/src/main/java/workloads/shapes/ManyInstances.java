package workloads.shapes;

import workloads.Check;
import workloads.Steady;

/** A million objects of one class that lock themselves, one after the other under one lock. */
public final class ManyInstances {
    private static final int BATCH = 100;
    private static final int SIZE = 1 << 20;

    private final Cell[] cells = new Cell[SIZE];
    private int turn;

    public ManyInstances() {
        for (int i = 0; i < SIZE; i++) cells[i] = new Cell();
    }

    private static final class Cell {
        private int count;

        synchronized int add() {
            return ++count;
        }
    }

    public int nested() {
        synchronized (cells) {
            return cells[turn++ & SIZE - 1].add();
        }
    }

    private int batch() {
        for (int i = 0; i < BATCH; i++) nested();
        return BATCH;
    }

    public static void main(String[] args) throws InterruptedException {
        ManyInstances instances = new ManyInstances();
        long done = Steady.measure(1, thread -> instances::batch);
        Check.equal("turns", (int) done, instances.turn);
    }
}
