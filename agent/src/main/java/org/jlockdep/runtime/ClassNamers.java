package org.jlockdep.runtime;

import java.util.Arrays;

/**
 * Which class files name which classes, of the program's: how a class can be used, and so be initialised, first. By the
 * hashes of their names, and of each class the first few that name it. Written while classes are transformed, read by the
 * analyzer; no code but this runs under its monitor.
 */
public final class ClassNamers {
    /** A class with more of them is used from everywhere. */
    private static final int FEW = 40;
    /** Ways back that are looked at. */
    private static final int MOST_STEPS = 128;

    private static final int MOST_CLASSES = 1 << 16;

    private static final int[] MANY = {};
    private static final int[] NONE = {};

    /** Open addressing, a power of two in size, at most half full; 0 is free. */
    private static int[] classes = new int[1 << 10];

    private static int[][] namers = new int[1 << 10][];
    /** Was the class itself seen, and had nobody named it by then, so that the JVM or a loader was asked for it by name? */
    private static boolean[] seen = new boolean[1 << 10];

    private static boolean[] cameFirst = new boolean[1 << 10];

    /**
     * Pairs of found and finder that are written down, by their hash: who asks for a class again and again waits for nobody.
     * Benign race: what is overwritten, or half written, is looked up once more.
     */
    private static final long[] FOUND = new long[1 << 10];

    private static int count;
    /** Counts what could be another way to a class that is loaded. */
    private static volatile int version;

    private ClassNamers() {}

    /** Of an internal or a binary name. */
    public static int hash(String className) {
        int hash = 0;
        for (int i = 0; i < className.length(); i++) hash = next(hash, className.charAt(i));
        return finish(hash);
    }

    /** The same of the bytes of a class file. */
    public static int hash(byte[] bytes, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) hash = next(hash, bytes[i]);
        return finish(hash);
    }

    private static int next(int hash, int c) {
        return 31 * hash + (c == '.' ? '/' : c);
    }

    private static int finish(int hash) {
        return hash == 0 ? 1 : hash;
    }

    /** @param named hashes of the classes that the class file names, of which there are so many */
    public static synchronized void saw(int className, int[] named, int many) {
        if (count >= MOST_CLASSES) return;
        int at = place(className);
        cameFirst[at] |= !seen[at] && namers[at] == NONE;
        seen[at] = true;
        for (int i = 0; i < many; i++) if (named[i] != className) add(place(named[i]), className);
    }

    private static void add(int at, int namer) {
        int[] known = namers[at];
        if (known == MANY || contains(known, known.length, namer)) return;
        if (known.length == FEW) {
            namers[at] = MANY;
            version++;
            return;
        }
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = namer;
        namers[at] = more;
        if (seen[at]) version++;
    }

    /** Another number says that answers of {@link #isOnlyWay} may have changed. */
    public static int version() {
        return version;
    }

    /** Code of that class has got hold of the other one by its name. */
    static void found(String found, String by) {
        int inner = hash(found);
        int outer = hash(by);
        long pair = (long) inner << Integer.SIZE | outer & 0xFFFFFFFFL;
        int at = ChainNode.spread(31 * inner + outer) & FOUND.length - 1;
        if (FOUND[at] == pair || inner == outer) return;
        addFound(inner, outer);
        FOUND[at] = pair;
    }

    private static synchronized void addFound(int inner, int outer) {
        if (count < MOST_CLASSES) add(place(inner), outer);
    }

    /**
     * Do all classes from which one comes to {@code inner}, as far as they are loaded, name it by way of {@code outer}?
     * Whoever comes there without a name comes by reflection.
     */
    public static synchronized boolean isOnlyWay(String inner, String outer) {
        if (count >= MOST_CLASSES || Health.attachedLate()) return false;
        int from = hash(inner);
        int by = hash(outer);
        int[] open = new int[MOST_STEPS];
        open[0] = from;
        int found = 1;
        for (int i = 0; i < found; i++) {
            int at = place(open[i]);
            if (!seen[at] || namers[at] == MANY || i > 0 && cameFirst[at]) return false;
            for (int namer : namers[at]) {
                if (namer == by || contains(open, found, namer)) continue;
                if (found == MOST_STEPS) return false;
                open[found++] = namer;
            }
        }
        return true;
    }

    private static boolean contains(int[] all, int many, int one) {
        for (int i = 0; i < many; i++) if (all[i] == one) return true;
        return false;
    }

    /** Of a class that is known, or from now on. */
    private static int place(int className) {
        int at = find(className);
        if (classes[at] == className) return at;
        if (2 * count >= classes.length) {
            grow();
            at = find(className);
        }
        classes[at] = className;
        namers[at] = NONE;
        count++;
        return at;
    }

    private static int find(int className) {
        int mask = classes.length - 1;
        int i = ChainNode.spread(className) & mask;
        while (classes[i] != 0 && classes[i] != className) i = (i + 1) & mask;
        return i;
    }

    /** All four or none: there may be memory for one and not for the next. */
    private static void grow() {
        int[] oldClasses = classes;
        int[][] oldNamers = namers;
        boolean[] oldSeen = seen;
        boolean[] oldFirst = cameFirst;
        int size = oldClasses.length * 2;
        int[][] moreNamers = new int[size][];
        boolean[] moreSeen = new boolean[size];
        boolean[] moreFirst = new boolean[size];
        classes = new int[size];
        namers = moreNamers;
        seen = moreSeen;
        cameFirst = moreFirst;
        for (int i = 0; i < oldClasses.length; i++) {
            if (oldClasses[i] == 0) continue;
            int at = find(oldClasses[i]);
            classes[at] = oldClasses[i];
            namers[at] = oldNamers[i];
            seen[at] = oldSeen[i];
            cameFirst[at] = oldFirst[i];
        }
    }
}
