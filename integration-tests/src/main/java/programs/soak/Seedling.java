package programs.soak;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Three locks of a class of its own, of which two or three are taken in a ring, or none. */
public abstract class Seedling {
    /** Two of them in both orders. */
    public static final int PAIR = 0;
    /** Each one below the one before it. */
    public static final int RING = 1;

    protected abstract void lockBelowMonitor();

    protected abstract void guardBelowLock();

    protected abstract void monitorBelowLock();

    protected abstract void monitorBelowGuard();

    /** Each for a thread of its own, one after the other. */
    final List<Runnable> steps(int kind) {
        switch (kind) {
            case PAIR:
                return Arrays.asList(this::lockBelowMonitor, this::monitorBelowLock);
            case RING:
                return Arrays.asList(this::lockBelowMonitor, this::guardBelowLock, this::monitorBelowGuard);
            default:
                return Arrays.asList(this::lockBelowMonitor, this::guardBelowLock);
        }
    }

    final boolean couldHang(int kind) {
        return !locks(kind).isEmpty();
    }

    /** Of the cycle. */
    final List<String> locks(int kind) {
        String prefix = getClass().getName() + ".";
        switch (kind) {
            case PAIR:
                return Arrays.asList(prefix + "monitor", prefix + "lock");
            case RING:
                return Arrays.asList(prefix + "monitor", prefix + "lock", prefix + "guard");
            default:
                return Collections.emptyList();
        }
    }
}
