package org.jlockdep.report;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;

/**
 * What chain and scenario call a lock: by its lock class, and with the instance's number where two instances of one
 * lock class take part and would look like one lock.
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
        return Passages.joined(chain, " --> ");
    }

    String of(Hold hold) {
        LockClass lockClass = hold.lockClass();
        return isAmbiguous(lockClass) ? lockClass + "@" + hold.instance() : lockClass.toString();
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
                && link.from().instance() != link.to().instance();
    }
}
