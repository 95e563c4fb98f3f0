package org.jlockdep.runtime;

/**
 * How a lock that a wrapper made is called after the wrapper, which gets its own name only when its constructor has
 * returned. Immutable.
 */
final class Part {
    private final Instances.Instance whole;
    private final String within;

    /** @param within what comes behind the name of the wrapper */
    Part(Instances.Instance whole, String within) {
        this.whole = whole;
        this.within = within;
    }

    /** Null as long as nobody said what the wrapper was made for. */
    String name() {
        String known = whole.name();
        return known == null ? null : known.concat(within);
    }
}
