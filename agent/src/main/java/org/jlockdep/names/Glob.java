package org.jlockdep.names;

/**
 * One pattern for names: {@code *} stands for any characters, dots included, {@code ?} for exactly one. Case counts.
 * Immutable.
 */
public final class Glob {
    private final String glob;

    public Glob(String glob) {
        this.glob = glob;
    }

    /**
     * On a mismatch the last star takes one character more. Going back to an earlier star cannot help: whatever that
     * one would take, the last one can take as well. So no pattern is exponential.
     */
    public boolean matches(String name) {
        int g = 0;
        int afterStar = -1;
        int starTook = 0;
        int n = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                afterStar = ++g;
                starTook = n;
            } else if (g < glob.length() && fits(glob.charAt(g), name.charAt(n))) {
                g++;
                n++;
            } else if (afterStar >= 0) {
                g = afterStar;
                n = ++starTook;
            } else {
                return false;
            }
        }
        return onlyStarsFrom(g);
    }

    /** A class file writes a dot as a slash; accepting both saves the transformer a copy of every name. */
    private static boolean fits(char pattern, char c) {
        return pattern == '?' || pattern == (c == '/' ? '.' : c);
    }

    private boolean onlyStarsFrom(int start) {
        int g = start;
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
