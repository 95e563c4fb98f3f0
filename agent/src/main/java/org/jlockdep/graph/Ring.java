package org.jlockdep.graph;

import java.util.Optional;

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
        return firstPair(false);
    }

    /** The same of what another thread holds around a link; in words. */
    Optional<String> guard() {
        for (Witness one : witnesses) {
            for (Witness other : witnesses) {
                Optional<Hold> found = one.guardAgainst(other);
                if (found.isPresent()) {
                    return Optional.of(found.get().lockClass().name() + ", held around "
                            + one.link().acquisition().guard().get().around());
                }
            }
        }
        return Optional.empty();
    }

    /** Is such a lock the near end of some link? */
    boolean isDetour() {
        return firstPair(true).isPresent();
    }

    /** Does each link give up after a while? */
    boolean isTimed() {
        for (Witness witness : witnesses) {
            if (!witness.isTimed()) {
                return false;
            }
        }
        return true;
    }

    /** Was one link over before another began? */
    boolean isOrdered() {
        for (int i = 0; i < witnesses.length; i++) {
            for (int j = i + 1; j < witnesses.length; j++) {
                if (witnesses[i].isOrderedWith(witnesses[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same by what threads handed over: by which hand-over, of the first two that it kept apart. */
    Optional<String> handedOver() {
        for (int i = 0; i < witnesses.length; i++) {
            for (int j = i + 1; j < witnesses.length; j++) {
                Optional<String> by = witnesses[i].handedOver(witnesses[j]);
                if (by.isPresent()) {
                    return by;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isNearEnd(Hold hold) {
        for (Witness witness : witnesses) {
            if (witness.from().isSameLock(hold)) {
                return true;
            }
        }
        return false;
    }

    /** Of locks that exclude each other, perhaps only such as are the near end of some link. */
    private Optional<Hold> firstPair(boolean nearEnd) {
        for (int i = 0; i < witnesses.length; i++) {
            for (int j = i + 1; j < witnesses.length; j++) {
                Optional<Hold> found = firstPair(witnesses[i], witnesses[j], nearEnd);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Hold> firstPair(Witness one, Witness other, boolean nearEnd) {
        for (Hold mine : one.link().acquisition().held()) {
            for (Hold yours : other.link().acquisition().held()) {
                if (ExclusiveHolds.excludeEachOther(mine, yours) && (!nearEnd || isNearEnd(mine))) {
                    return Optional.of(mine);
                }
            }
        }
        return Optional.empty();
    }
}
