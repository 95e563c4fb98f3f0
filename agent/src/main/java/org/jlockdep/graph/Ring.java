package org.jlockdep.graph;

import java.util.Optional;
import java.util.function.BiPredicate;

/** One witness for each edge of a cycle, and what can be said of them as a whole. */
final class Ring {
    private final Witness[] witnesses;

    Ring(Witness... witnesses) {
        this.witnesses = witnesses;
    }

    int size() {
        return witnesses.length;
    }

    Witness get(int index) {
        return witnesses[index];
    }

    /** The one whose held lock this one wants. */
    Witness after(int index) {
        return witnesses[(index + 1) % witnesses.length];
    }

    /** The outermost lock that two links cannot both hold. */
    Optional<Hold> gate() {
        return firstPair(Ring::excludeEachOther);
    }

    /** Is such a lock the near end of some link? */
    boolean isDetour() {
        return firstPair((mine, yours) -> excludeEachOther(mine, yours) && isNearEnd(mine.instance()))
                .isPresent();
    }

    /** If the links have no lock of the cycle in common: another lock class that two of them hold exclusively. */
    Optional<Hold> gateOfEachSide() {
        for (int i = 0; i < witnesses.length; i++) {
            if (witnesses[i].to().instance() == after(i).from().instance()) {
                return Optional.empty();
            }
        }
        return firstPair((mine, yours) -> areAlike(mine, yours) && !isOfCycle(mine.lockClass()));
    }

    private static boolean excludeEachOther(Hold mine, Hold yours) {
        return mine.instance() == yours.instance()
                && (mine.isExclusive() || yours.isExclusive())
                && HeldSet.excludes(mine)
                && HeldSet.excludes(yours);
    }

    private static boolean areAlike(Hold mine, Hold yours) {
        return mine.lockClass().equals(yours.lockClass())
                && mine.isExclusive()
                && yours.isExclusive()
                && HeldSet.excludes(mine);
    }

    private boolean isNearEnd(long instance) {
        for (Witness witness : witnesses) {
            if (witness.from().instance() == instance) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfCycle(LockClass lockClass) {
        for (Witness witness : witnesses) {
            if (witness.from().lockClass().equals(lockClass)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Hold> firstPair(BiPredicate<Hold, Hold> asked) {
        for (int i = 0; i < witnesses.length; i++) {
            for (int j = i + 1; j < witnesses.length; j++) {
                Optional<Hold> found = firstPair(witnesses[i], witnesses[j], asked);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Hold> firstPair(Witness one, Witness other, BiPredicate<Hold, Hold> asked) {
        for (Hold mine : one.link().acquisition().held()) {
            for (Hold yours : other.link().acquisition().held()) {
                if (asked.test(mine, yours)) {
                    return Optional.of(mine);
                }
            }
        }
        return Optional.empty();
    }
}
