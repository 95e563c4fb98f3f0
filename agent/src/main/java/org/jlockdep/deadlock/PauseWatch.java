package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.Pause;
import org.jlockdep.runtime.Steering;

/**
 * The daemon thread of a steered run that lets stopped threads go on where nobody can come any more: no other thread of the
 * program does anything, or one waits for a lock that the stopped thread holds and that has nothing to do with the ring, as
 * a gate, so that it may be the very one that is to come. Should it be wrong, a chance is missed and no more.
 */
public final class PauseWatch extends OwnThread {
    private static final long PERIOD_MILLIS = 20;

    /** Waits for the others when the program's main thread is over, and does nothing else. */
    private static final String LAST_THREAD = "DestroyJavaVM";

    private final JvmFacts facts;

    public PauseWatch(JvmFacts facts) {
        super("jlockdep-pauses");
        this.facts = facts;
    }

    @Override
    protected void work() throws InterruptedException {
        while (!Health.isOff()) {
            Thread.sleep(PERIOD_MILLIS);
            List<Pause> stopped = Steering.stopped();
            if (!stopped.isEmpty()) look(stopped, facts.threads());
        }
    }

    /** @param live all threads but virtual ones, which nobody lists: where there are some, one may come; none if nobody can tell */
    void look(List<Pause> stopped, Collection<Thread> live) {
        Map<Thread, Pause> byThread = new IdentityHashMap<>();
        for (Pause pause : stopped) byThread.put(pause.thread(), pause);
        List<Thread> waiting = new ArrayList<>();
        boolean someoneComes = live.isEmpty() || Steering.areVirtual();
        for (Thread thread : live) {
            if (byThread.containsKey(thread) || isOfJvm(thread)) continue;
            if (waits(thread)) waiting.add(thread);
            else someoneComes = true;
        }
        if (someoneComes) letGoWhereInTheWay(stopped, waiting);
        else for (Pause pause : stopped) pause.end();
    }

    private boolean waits(Thread thread) {
        Thread.State state = facts.state(thread);
        return state == Thread.State.BLOCKED || state == Thread.State.WAITING || state == Thread.State.TERMINATED;
    }

    /** Ours, and those that are there in every program. */
    private static boolean isOfJvm(Thread thread) {
        if (thread instanceof OwnThread || thread.getName().equals(LAST_THREAD)) return true;
        ThreadGroup group = thread.getThreadGroup();
        return group == null
                || group.getParent() == null
                || thread.getClass().getName().endsWith(".misc.InnocuousThread");
    }

    private void letGoWhereInTheWay(List<Pause> stopped, List<Thread> waiting) {
        if (waiting.isEmpty()) return;
        for (Blockage blockage : facts.blockages(waiting).values()) {
            for (Pause pause : stopped) if (isInTheWay(pause, blockage)) pause.end();
        }
    }

    private boolean isInTheWay(Pause pause, Blockage blockage) {
        for (int i = 0; i < pause.depth(); i++) {
            Object lock = pause.beside(i);
            if (lock == null) continue;
            if (blockage.isAt(pause.isMonitor(i) ? lock : facts.synchronizer(lock))) return true;
        }
        return false;
    }
}
