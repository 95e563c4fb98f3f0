package org.jlockdep.analysis;

import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.LockClass;

/** Is told what the graph has learnt from, before the findings that follow from it. Analyzer thread only. */
public interface LearningListener {
    void learned(Acquisition acquisition);

    void sawWriter(LockClass lockClass);
}
