package org.jlockdep.report;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;

/**
 * What chain and scenario call a lock: by its lock class, and with more where two locks that take part would look like
 * one: with the instance's number for two instances of one lock class, with the kind for an object that is a lock and
 * has a monitor besides.
 */
final class LockNames {
    private final List<Link> links;

    LockNames(List<Link> links) {
        this.links = links;
    }

    /** The locks of a ring in the order in which they depend on one another. */
    static String chain(List<Link> links) {
        LockNames names = new LockNames(links);
        List<String> chain = new ArrayList<>();
        for (Link link : links) {
            chain.add(names.of(link.to()));
        }
        return LayoutParts.joined(chain, " --> ");
    }

    String of(Hold hold) {
        LockClass lockClass = hold.lockClass();
        return hasNamesake(lockClass) ? numbered(hold) + "{" + lockClass.kind().label() + "}" : numbered(hold);
    }

    /** For a place that shows the kind anyway. */
    String numbered(Hold hold) {
        LockClass lockClass = hold.lockClass();
        return isAmbiguous(lockClass) ? lockClass + "@" + hold.instance() : lockClass.toString();
    }

    private boolean hasNamesake(LockClass lockClass) {
        for (Link link : links) {
            if (isNamesake(lockClass, link.from()) || isNamesake(lockClass, link.to())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamesake(LockClass lockClass, Hold other) {
        return lockClass.name().equals(other.lockClass().name())
                && lockClass.kind() != other.lockClass().kind();
    }

    private boolean isAmbiguous(LockClass lockClass) {
        int wanted = 0;
        for (Link link : links) {
            if (link.to().lockClass().equals(lockClass)) {
                wanted++;
                if (joinsTwoInstances(link)) {
                    return true;
                }
            }
        }
        // A ring of lock classes comes by each of them once; only a ring of instances comes by again.
        return wanted > 1;
    }

    private static boolean joinsTwoInstances(Link link) {
        return link.from().lockClass().equals(link.to().lockClass())
                && !link.from().isSameLock(link.to());
    }
}
