package iommufd;

/** The same driver with a monitor. */
final class MonitorTestAccess extends TestAccess {
    private final Object lock = new Object();

    MonitorTestAccess(IommufdCtx ctx, Ioas ioas) {
        super(ctx, ioas);
    }

    @Override
    void pinPages() {
        synchronized (lock) {
            pin();
        }
    }

    @Override
    public void unmap(long iova, long length) {
        synchronized (lock) {
            unpin();
        }
    }

    @Override
    void detach() {
        synchronized (lock) {
            access.detach();
        }
    }

    @Override
    void closeBad() {
        synchronized (lock) {
            ctx.destroyUser(access);
        }
    }
}
