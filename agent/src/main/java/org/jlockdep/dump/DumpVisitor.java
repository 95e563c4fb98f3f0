package org.jlockdep.dump;

import java.io.IOException;
import java.util.Map;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Segment;

/** Is told what a dump says, in the order of the file. A {@link DumpWriter} is one, and so writes what a reader reads. */
public interface DumpVisitor {
    /** Comes before everything that is said of that run. */
    void run(DumpedRun run) throws IOException;

    /** Comes before the acquisitions in it, and after the segments before it. */
    void segment(DumpedRun run, Segment segment) throws IOException;

    /** Something that the graph learnt from. */
    void acquisition(DumpedRun run, Acquisition acquisition) throws IOException;

    /** A writer of that class was seen that held nothing else, in that run or another one of its service. */
    void writer(DumpedRun run, LockClass lockClass) throws IOException;

    /** A finding, or one that was told before with a lower level. */
    void finding(DumpedFinding finding) throws IOException;

    /** How much was seen up to then; the last of a run counts. */
    void counters(DumpedRun run, Map<String, Long> counters) throws IOException;

    /** The JVM ended in an orderly way: nothing is missing. */
    void end(DumpedRun run) throws IOException;
}
