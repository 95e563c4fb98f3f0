package org.jlockdep.graph;

import java.util.Optional;

/** What makes the thread that brings an event about the one that others wait for. Immutable. */
public final class Signaller {
    private static final String TASK = "task";
    private static final String THREAD = "thread";
    private static final String WORKER = "worker";
    private static final char OF = '/';

    /** One of these words, or how many of how many. */
    private final String word;

    private Signaller(String word) {
        this.word = word;
    }

    /** As dumps have it; empty if it is none of the words that are known. */
    public static Optional<Signaller> of(String word) {
        boolean known = word.equals(TASK)
                || word.equals(THREAD)
                || word.equals(WORKER)
                || word.matches("[0-9]{1,9}/[0-9]{1,9}");
        return known ? Optional.of(new Signaller(word)) : Optional.<Signaller>empty();
    }

    public String word() {
        return word;
    }

    /** Could it be anybody, as far as is known, and was it learnt who it is? */
    public boolean isLearnt() {
        return word.indexOf(OF) >= 0;
    }

    @Override
    public String toString() {
        if (word.equals(TASK)) {
            return "the task's own worker";
        }
        if (word.equals(THREAD)) {
            return "the thread itself";
        }
        if (word.equals(WORKER)) {
            return "a worker of the pool";
        }
        int of = word.indexOf(OF);
        return word.substring(0, of) + " of " + word.substring(of + 1) + " signals";
    }
}
