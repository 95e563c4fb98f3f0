package workloads.waits;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import workloads.Check;
import workloads.Steady;

/** Two threads that take turns by two queues. */
public final class QueueTurns {
    private final BlockingQueue<Integer> there = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Integer> back = new ArrayBlockingQueue<>(1);
    private int turn;

    private QueueTurns() {
        Thread echo = new Thread(this::echo);
        echo.setDaemon(true);
        echo.start();
    }

    private void echo() {
        try {
            while (true) back.put(there.take());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private int turn() throws InterruptedException {
        there.put(++turn);
        int heard = back.take();
        Check.equal("turn", turn, heard);
        return 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Steady.measure(1, thread -> new QueueTurns()::turn);
    }
}
