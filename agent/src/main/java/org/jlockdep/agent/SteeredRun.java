package org.jlockdep.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.report.Suspect;
import org.jlockdep.runtime.ArmedEnd;
import org.jlockdep.runtime.ArmedLink;
import org.jlockdep.runtime.Steering;

/** What is special about a run that is steered towards a finding. Stateless. */
final class SteeredRun {
    /** Nobody waits for ten seconds to see what has happened, and programs that watch themselves are ahead of us then. */
    private static final long DEADLOCK_CHECK_MILLIS = 100;

    private SteeredRun() {}

    /** Before anything is watched. */
    static void begin(Optional<Suspect> suspect) {
        if (!suspect.isPresent()) return;
        List<Suspect.Step> steps = suspect.get().steps();
        ArmedLink[] ring = new ArmedLink[steps.size()];
        for (int i = 0; i < ring.length; i++) ring[i] = link(steps.get(i));
        Steering.arm(ring);
    }

    private static ArmedLink link(Suspect.Step step) {
        return new ArmedLink(end(step.near()), end(step.wanted()), way(step));
    }

    private static ArmedEnd end(Suspect.End end) {
        return new ArmedEnd(
                end.kind().ordinal(), end.name(), end.isShared(), end.methods().toArray(new String[0]));
    }

    private static ArmedLink.Way way(Suspect.Step step) {
        if (step.takesBack()) return ArmedLink.Way.TAKES_BACK;
        if (!step.near().isEvent()) return ArmedLink.Way.ASKS;
        if (step.wanted().isEvent()) return ArmedLink.Way.WORKS;
        return step.isLearnt() ? ArmedLink.Way.OWES_AS_LEARNT : ArmedLink.Way.OWES;
    }

    /** @param otherwise as the user wants it, 0 for never */
    static long deadlockCheckMillis(Optional<Suspect> suspect, long otherwise) {
        if (!suspect.isPresent()) return otherwise;
        return otherwise == 0 ? DEADLOCK_CHECK_MILLIS : Math.min(DEADLOCK_CHECK_MILLIS, otherwise);
    }

    /** How far the run came, for the command line. */
    static void addTo(Map<String, Long> counters) {
        if (Steering.links() == 0) return;
        counters.put("steeredLinks", (long) Steering.links());
        counters.put("steeredLinksReached", (long) Steering.linksReached());
        counters.put("steeredLinksSpent", (long) Steering.linksSpent());
        counters.put("steeredPauses", (long) Steering.pausesTaken());
    }
}
