package org.jlockdep.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is special about a class's initialisation among locks: it happens once, so no run shows two threads at it; and who
 * can come first depends on who can name the class. Stateless.
 */
public final class Initialisation {
    /** How lock classes of this kind end, behind the name of the class. */
    private static final String SUFFIX = ".<clinit>";

    private Initialisation() {}

    public static boolean is(Hold hold) {
        return hold.lockClass().kind() == LockKind.CLASS_INIT;
    }

    static int doubts(Witness witness) {
        return Doubt.FIRST_USE.bit() | (witness.isOfFirstThread() ? Doubt.FIRST_THREAD.bit() : 0);
    }

    /**
     * Are all locks of the ring classes, of which but one can only be used by way of the others? Whoever is in the
     * initialiser of such a class has been through that one, which is initialised by then, or is so by himself.
     */
    static boolean hasOneWayIn(Ring ring) {
        Map<String, String> ways = new HashMap<>();
        for (int i = 0; i < ring.size(); i++) {
            if (!is(ring.get(i).to())) {
                return false;
            }
            ways.put(className(ring.get(i).to()), "");
        }
        for (int i = 0; i < ring.size(); i++) {
            Optional<String> way = ring.get(i).to().onlyWay();
            if (way.isPresent() && ways.containsKey(way.get())) {
                ways.put(className(ring.get(i).to()), way.get());
            }
        }
        return countEntrances(ways) <= 1;
    }

    private static int countEntrances(Map<String, String> ways) {
        int entrances = 0;
        for (String way : ways.values()) {
            entrances += way.isEmpty() ? 1 : 0;
        }
        return entrances;
    }

    /** Of a hold of this kind. */
    public static String className(Hold hold) {
        String name = hold.lockClass().name();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
