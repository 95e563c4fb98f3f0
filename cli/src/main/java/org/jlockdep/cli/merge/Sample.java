package org.jlockdep.cli.merge;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Acquisition;

/**
 * An acquisition of one run, with its rank among all others: by wanted lock class, then by chain, so that the chain's
 * samples stand together, then by everything else that it says. Two of the same rank are the same.
 *
 * @param content of everything but the stack: what is alike in all of it hardly ever differs there, so that hashing some
 *     twenty frames for each acquisition would be for nothing
 */
record Sample(DumpedRun run, Acquisition acquisition, String lockClass, Hash chain, Hash content)
        implements Comparable<Sample> {
    private static final Comparator<StackTraceElement> FRAMES = Comparator.comparing(StackTraceElement::getClassName)
            .thenComparing(StackTraceElement::getMethodName)
            .thenComparing(frame -> String.valueOf(frame.getFileName()))
            .thenComparing(StackTraceElement::getLineNumber);

    boolean isOfChain(Sample other) {
        return chain.equals(other.chain) && lockClass.equals(other.lockClass);
    }

    @Override
    public int compareTo(Sample other) {
        int byClass = lockClass.compareTo(other.lockClass);
        int byChain = byClass != 0 ? byClass : chain.compareTo(other.chain);
        return byChain != 0 ? byChain : compareInChain(other);
    }

    /** As {@link #compareTo}, if it is known to be of the same chain. */
    int compareInChain(Sample other) {
        int byContent = content.compareTo(other.content);
        return byContent != 0
                ? byContent
                : compare(acquisition.stack(), other.acquisition().stack());
    }

    private static int compare(List<StackTraceElement> one, List<StackTraceElement> other) {
        Iterator<StackTraceElement> others = other.iterator();
        for (StackTraceElement frame : one) {
            int byFrame = others.hasNext() ? FRAMES.compare(frame, others.next()) : 1;
            if (byFrame != 0) {
                return byFrame;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
