package iommufd;

import java.util.concurrent.atomic.AtomicInteger;

/** One mapped range. */
final class Area {
    /** How often its pages are pinned. Atomic: drivers count here side by side, with iovaRwsem read-held. */
    final AtomicInteger numAccesses = new AtomicInteger();

    /** Set while the range is being taken away: no new pins. Guarded by iovaRwsem. */
    boolean preventAccess;
}
