package org.jlockdep.cli.merge;

import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Acquisition;

/**
 * An acquisition of one run, with its rank among all others: by wanted lock class, then by chain, so that the chain's
 * samples stand together, then by everything else that it says. Two of the same rank are the same.
 */
record Sample(DumpedRun run, Acquisition acquisition, String lockClass, Hash chain, Hash content)
        implements Comparable<Sample> {

    boolean isOfChain(Sample other) {
        return chain.equals(other.chain) && lockClass.equals(other.lockClass);
    }

    @Override
    public int compareTo(Sample other) {
        int byClass = lockClass.compareTo(other.lockClass);
        int byChain = byClass != 0 ? byClass : chain.compareTo(other.chain);
        return byChain != 0 ? byChain : content.compareTo(other.content);
    }
}
