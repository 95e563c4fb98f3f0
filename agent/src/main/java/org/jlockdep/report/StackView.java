package org.jlockdep.report;

/** How much of each stack a report shows. Immutable. */
public final class StackView {
    private final int depth;
    private final boolean whole;
    private final String more;

    private StackView(int depth, boolean whole, String more) {
        this.depth = depth;
        this.whole = whole;
        this.more = more;
    }

    /** Each frame, as far as the depth goes; what is deeper is counted. */
    public static StackView whole(int depth) {
        return new StackView(depth, true, "");
    }

    /**
     * Plumbing is folded as well.
     *
     * @param more what the user has to say to see it
     */
    public static StackView folded(int depth, String more) {
        return new StackView(depth, false, more);
    }

    int depth() {
        return depth;
    }

    boolean isWhole() {
        return whole;
    }

    String more() {
        return more;
    }
}
