package workloads.storm;

import java.util.SplittableRandom;
import workloads.Check;
import workloads.Steady;

/** Threads nest random pairs of many instances of one class, all in one order: each new pair has to be looked at. */
public final class Storm {
    private static final int BATCH = 100;

    private final Cell[] cells;

    private Storm(int size) {
        cells = new Cell[size];
        for (int i = 0; i < size; i++) cells[i] = new Cell();
    }

    private static final class Cell {
        private long count;
    }

    private int strike(SplittableRandom random) {
        for (int i = 0; i < BATCH; i++) {
            int second = 1 + random.nextInt(cells.length - 1);
            nest(cells[random.nextInt(second)], cells[second]);
        }
        return BATCH;
    }

    private static void nest(Cell outer, Cell inner) {
        synchronized (outer) {
            synchronized (inner) {
                outer.count++;
                inner.count++;
            }
        }
    }

    private long sum() {
        long sum = 0;
        for (Cell cell : cells) sum += cell.count;
        return sum;
    }

    /** @param args how many locks, how many threads */
    public static void main(String[] args) throws InterruptedException {
        Storm storm = new Storm(Integer.parseInt(args[0]));
        long pairs = Steady.measure(Integer.parseInt(args[1]), thread -> {
            SplittableRandom random = new SplittableRandom(thread);
            return () -> storm.strike(random);
        });
        Check.equal("count", 2 * pairs, storm.sum());
    }
}
