package programs.soak;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;
import workloads.Heap;

/** What a JVM has taken of heap, metaspace, threads and files, when all is collected that can be. */
final class InUse {
    private final long heap;
    private final long metaspace;
    private final int threads;
    private final long files;

    private InUse(long heap, long metaspace, int threads, long files) {
        this.heap = heap;
        this.metaspace = metaspace;
        this.threads = threads;
        this.files = files;
    }

    static InUse now() throws InterruptedException {
        return new InUse(
                Heap.live(),
                metaspaceOfJvm(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                filesOfProcess());
    }

    private static long metaspaceOfJvm() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) return pool.getUsage().getUsed();
        }
        throw new AssertionError("a JVM without metaspace");
    }

    /** Windows does not tell. */
    private static long filesOfProcess() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.UnixOperatingSystemMXBean
                ? ((com.sun.management.UnixOperatingSystemMXBean) system).getOpenFileDescriptorCount()
                : 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "used %d %d %d %d", heap >> 10, metaspace >> 10, threads, files);
    }
}
