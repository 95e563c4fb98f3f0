package iommufd;

import java.util.concurrent.locks.ReentrantLock;

/** A driver that pins pages through an access: iommufd's own self-test has one much like it. */
class TestAccess implements AccessOps {
    private static final long ALL = Long.MAX_VALUE;

    final IommufdCtx ctx;
    final Ioas ioas;
    final Access access;

    private final ReentrantLock lock = new ReentrantLock();
    private int items;

    TestAccess(IommufdCtx ctx, Ioas ioas) {
        this.ctx = ctx;
        this.ioas = ioas;
        access = new Access(ctx, ioas, this);
    }

    /** Opens the driver as the quirks want it. */
    static TestAccess open(IommufdCtx ctx, Ioas ioas) {
        TestAccess driver = ctx.has(Quirk.MON) ? new MonitorTestAccess(ctx, ioas) : new TestAccess(ctx, ioas);
        ctx.add(driver.access);
        driver.access.attach();
        return driver;
    }

    void pinPages() {
        lock.lock();
        try {
            pin();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void unmap(long iova, long length) {
        lock.lock();
        try {
            unpin();
        } finally {
            lock.unlock();
        }
    }

    /** Leaves the address space without being destroyed. Right: the list's lock is innermost. */
    void detach() {
        lock.lock();
        try {
            access.detach();
        } finally {
            lock.unlock();
        }
    }

    /** Right: destroys the access with no lock held. */
    final void closeGood() {
        unmap(0, ALL);
        ctx.destroyUser(access);
    }

    /** Wrong: waits for the borrowers of the access while holding the lock that the callback wants. */
    void closeBad() {
        lock.lock();
        try {
            ctx.destroyUser(access);
        } finally {
            lock.unlock();
        }
    }

    final void pin() {
        if (ioas.iopt.pinPages()) {
            items++;
        }
    }

    final void unpin() {
        for (; items > 0; items--) {
            ioas.iopt.unpinPages();
        }
    }
}
