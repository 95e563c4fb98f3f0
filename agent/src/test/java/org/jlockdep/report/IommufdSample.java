package org.jlockdep.report;

import static org.jlockdep.graph.Attempt.TRY;
import static org.jlockdep.report.Samples.circular;
import static org.jlockdep.report.Samples.held;
import static org.jlockdep.report.Samples.link;
import static org.jlockdep.report.Samples.readWrite;
import static org.jlockdep.report.Samples.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;

/** The scenario that this project started from: two threads, a read-write lock and a plain lock. */
final class IommufdSample {
    static final RunInfo RUN = new RunInfo("0.1.0", "OpenJDK 17.0.15+6", 4711, "iommufd.Demo", Set.of());
    private static final LockClass DESTROY = readWrite("iommufd.Access.destroyRwsem");
    private static final LockClass LOCK = new LockClass("iommufd.TestAccess.lock", LockKind.LOCK);

    private IommufdSample() {}

    static Finding finding() {
        List<String> reasons =
                List.of("the same two locks", "two threads", "no gate lock", "no start/join between them");
        Map<LockClass, String> usage = Map.of(DESTROY, "xst.", LOCK, "x...");
        return new Finding(circular(Level.ERROR, reasons, close(), unmap()), usage, 412_345_000);
    }

    private static Link close() {
        Hold lock = held(LOCK, "ReentrantLock", 7, "iommufd.TestAccess.closeBad(TestAccess.java:40)");
        Hold destroy = held(DESTROY, "ReentrantReadWriteLock", 3, "iommufd.IommufdCtx.destroyUser(IommufdCtx.java:61)");
        return link(
                "driver-close",
                27,
                0.412345,
                List.of(lock),
                destroy,
                "iommufd.TestAccess.closeBad(TestAccess.java:42)",
                "iommufd.Demo.close(Demo.java:44)",
                "java.lang.Thread.run(Thread.java:840)");
    }

    private static Link unmap() {
        Hold destroy =
                shared(DESTROY, "ReentrantReadWriteLock", 3, TRY, "iommufd.IommufdCtx.lockObj(IommufdCtx.java:38)");
        Hold lock = held(LOCK, "ReentrantLock", 7, "iommufd.TestAccess.unmap(TestAccess.java:22)");
        return link(
                "iommufd-ioctl",
                26,
                0.398120,
                List.of(destroy),
                lock,
                "iommufd.IoPagetable.notifyUnmap(IoPagetable.java:70)",
                "iommufd.IoPagetable.unmapIova(IoPagetable.java:52)",
                "iommufd.Demo.ioctl(Demo.java:31)",
                "java.lang.Thread.run(Thread.java:840)");
    }
}
