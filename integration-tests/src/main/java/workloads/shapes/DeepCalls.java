package workloads.shapes;

import workloads.Check;
import workloads.Steady;

/** A chain of objects, each of which calls the next one in a synchronized method: as many locks as it is deep. */
public final class DeepCalls {
    private final DeepCalls next;
    private long calls;

    private DeepCalls(DeepCalls next) {
        this.next = next;
    }

    private synchronized int call() {
        calls++;
        return next == null ? 1 : next.call() + 1;
    }

    /** @param args how deep */
    public static void main(String[] args) throws InterruptedException {
        int deep = Integer.parseInt(args[0]);
        DeepCalls chain = null;
        for (int i = 0; i < deep; i++) chain = new DeepCalls(chain);
        DeepCalls first = chain;
        long links = Steady.measure(1, thread -> first::call);
        Check.equal("calls", links / deep, first.calls);
    }
}
