package org.jlockdep.runtime;

/**
 * What was over when something was handed over, as far as one or several threads have handed over the same thing.
 * Immutable; replaced when one more has.
 */
final class Past {
    /** Of what more than so many have handed over, the rest is not known: an order less, which hides nothing. */
    private static final int MOST_SEGMENTS = 1 << 7;

    static final Past NONE = new Past(Stretch.NONE, "", 0, false, 0, 0);

    final Stretch[] segments;
    /** What was done, in words. */
    final String how;
    /** Where the first of several hand-overs was taken, of which the others tell nothing; or 0. */
    final int site;
    /** Is it such a one? Then who takes it has nothing to add. */
    final boolean earlier;
    /** How many have handed it over. */
    final int givers;
    /** How many it takes, at most. */
    final int most;

    private Past(Stretch[] segments, String how, int site, boolean earlier, int givers, int most) {
        this.segments = segments;
        this.how = how;
        this.site = site;
        this.earlier = earlier;
        this.givers = givers;
        this.most = most;
    }

    static Past of(Stretch[] segments, String how) {
        return new Past(segments, how, 0, false, 1, 1);
    }

    /** What a thread hands on that was handed to it: that was the first, and tells more. */
    static Past of(Stretch[] segments, String how, int site) {
        return new Past(segments, how, site, true, 1, 1);
    }

    /** The same, called so unless it has a name. */
    Past or(String words) {
        return how.isEmpty() ? called(words) : this;
    }

    private Past called(String words) {
        return new Past(segments, words, site, earlier, givers, most);
    }

    /**
     * One more.
     *
     * @param takes how many it takes, as far as that one could see
     */
    Past and(Past other, int takes) {
        Stretch[] all = segments.length >= MOST_SEGMENTS ? segments : Timeline.union(segments, other.segments);
        Past named = segments.length == 0 ? other : this;
        return new Past(all, named.how, named.site, named.earlier, givers + 1, Math.max(most, takes));
    }

    /** Did more hand it over than it takes? Then it is chance for whom there was a wait. */
    boolean isOfTooMany() {
        return givers > most;
    }
}
