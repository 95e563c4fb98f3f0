package org.jlockdep.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jlockdep.graph.Prediction;
import org.jlockdep.names.StableName;

/**
 * Names a finding so that the next run, and the run after the next edit, name it alike: by a hash of its key, which has
 * the lock classes of the ring, or the lock class and the method of a wrong use. Of the methods that nest the same locks
 * it depends on chance which one is seen first, so none is in it; nor are lines, instances, modes, threads, the numbers
 * of anonymous classes, and the place where the ring was entered.
 */
public final class Fingerprint {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final String RING = "circular ";
    private static final String HAPPENED = "deadlock ";
    private static final String ARROW = " -> ";
    private static final String PLACE = " in ";

    private Fingerprint() {}

    static String of(Prediction prediction) {
        return of(prediction.key());
    }

    /** @param key as {@link Prediction#key()} makes it */
    public static String of(String key) {
        return hex(hash(stable(key)));
    }

    private static String stable(String key) {
        if (key.startsWith(HAPPENED)) return HAPPENED + stable(key.substring(HAPPENED.length()));
        return key.startsWith(RING) ? RING + ring(key.substring(RING.length())) : single(key);
    }

    /** From the smallest on once more: without its number another name may be that. */
    private static String ring(String classes) {
        List<String> names = new ArrayList<>();
        for (String name : Arrays.asList(classes.split(ARROW))) {
            names.add(StableName.ofLockClass(name));
        }
        names.remove(names.size() - 1);
        String smallest = String.join(ARROW, names);
        for (int i = 1; i < names.size(); i++) {
            Collections.rotate(names, -1);
            String rotated = String.join(ARROW, names);
            smallest = rotated.compareTo(smallest) < 0 ? rotated : smallest;
        }
        return smallest;
    }

    private static String single(String key) {
        int place = key.lastIndexOf(PLACE);
        int dot = key.lastIndexOf('.');
        if (place < 0 || dot < place) {
            return StableName.ofLockClass(key);
        }
        return StableName.ofLockClass(key.substring(0, place)) + PLACE
                + StableName.of(key.substring(place + PLACE.length(), dot)) + "."
                + StableName.of(key.substring(dot + 1));
    }

    /** FNV-1a, folded: MessageDigest would pull the security providers into every JVM. */
    private static int hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    private static String hex(int hash) {
        // The extra bit keeps leading zeroes.
        return Long.toHexString(1L << 32 | hash & 0xffffffffL).substring(1);
    }
}
