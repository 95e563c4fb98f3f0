package iommufd;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Case F: an address space and a crowd of drivers that are unmapped and closed, rightly, over and over. One thread
 * unmaps and another closes, so that every walk meets accesses that are just being destroyed.
 */
final class Churn {
    private final IommufdCtx ctx;
    private final Ioas ioas;
    private final long deadline;

    // Without locks of their own: only those of iommufd are to be seen.
    private final Queue<TestAccess> open = new ConcurrentLinkedQueue<>();
    private final Queue<TestAccess> closing = new ConcurrentLinkedQueue<>();

    /** @param deadline as {@link System#nanoTime} will tell it */
    Churn(IommufdCtx ctx, int drivers, long deadline) {
        this.ctx = ctx;
        this.deadline = deadline;
        ioas = new Ioas(ctx);
        ctx.add(ioas);
        for (int i = 0; i < drivers; i++) {
            open.add(TestAccess.open(ctx, ioas));
        }
    }

    void unmap() {
        while (!isOver()) {
            TestAccess driver = open.poll();
            if (driver != null) {
                driver.pinPages();
                ioas.iopt.unmapIova(0, 1);
                closing.add(driver);
            }
        }
    }

    void close() {
        while (!isOver()) {
            TestAccess driver = closing.poll();
            if (driver != null) {
                driver.closeGood();
                open.add(TestAccess.open(ctx, ioas));
            }
        }
    }

    private boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }
}
