package iommufd;

/** An I/O address space: what a device sees as memory. */
final class Ioas extends IommufdObject {
    final IoPagetable iopt;

    Ioas(IommufdCtx ctx) {
        super(ctx);
        iopt = new IoPagetable(ctx);
    }

    @Override
    void destroyHook() {
        // Its page table goes with it.
    }
}
