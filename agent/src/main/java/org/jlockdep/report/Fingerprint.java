package org.jlockdep.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;
import org.jlockdep.names.StableName;

/**
 * Names a finding so that the next run, and the run after the next edit, name it alike: from the rule, the lock
 * classes, their modes and the methods that take them. Lines, instances, threads and evidence change from run to run
 * and are left out, and so is the place where the ring was entered.
 */
final class Fingerprint {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static String of(Prediction prediction) {
        List<String> ring = new ArrayList<>();
        for (Link link : prediction.links()) {
            ring.add(describe(link.from()) + " -> " + describe(link.to()));
        }
        String told = prediction.isOfOneClass() ? eachOnce(ring) : smallestRotation(ring);
        return hex(hash(prediction.rule() + "\n" + told));
    }

    /** Which instances make a ring, and how many, is chance; the places that nest them are not. */
    private static String eachOnce(List<String> ring) {
        return String.join("\n", new TreeSet<>(ring)) + "\n";
    }

    private static String describe(Hold hold) {
        return StableName.ofLockClass(hold.lockClass().name()) + " "
                + hold.lockClass().kind() + " " + hold.mode() + " in " + method(hold.site());
    }

    private static String method(StackTraceElement site) {
        return StableName.of(site.getClassName()) + "." + StableName.of(site.getMethodName());
    }

    private static String smallestRotation(List<String> ring) {
        String smallest = rotation(ring, 0);
        for (int start = 1; start < ring.size(); start++) {
            String candidate = rotation(ring, start);
            if (candidate.compareTo(smallest) < 0) {
                smallest = candidate;
            }
        }
        return smallest;
    }

    private static String rotation(List<String> ring, int start) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ring.size(); i++) {
            text.append(ring.get((start + i) % ring.size())).append('\n');
        }
        return text.toString();
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
