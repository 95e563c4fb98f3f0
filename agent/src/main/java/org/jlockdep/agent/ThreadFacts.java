package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jlockdep.deadlock.Blockage;
import org.jlockdep.deadlock.JvmFacts;

/** Asks all that there is to ask of threads that wait. Any thread. */
final class ThreadFacts implements JvmFacts {
    /** Each costs a stack trace. */
    private static final int MOST_SNAPSHOTS = 256;

    private final ThreadStates states;
    private final ThreadIds ids;
    private final Synchronizers synchronizers;
    private final TaskRunners runners;
    private final ThreadBeans beans = new ThreadBeans();
    private final ThreadSnapshots snapshots;
    private final LiveThreads live;
    private final LoadedCode code;
    private final Initialised initialised;

    ThreadFacts(Instrumentation instrumentation, ThreadIds ids) {
        this.states = new ThreadStates(instrumentation);
        this.ids = ids;
        this.synchronizers = new Synchronizers(instrumentation);
        this.runners = new TaskRunners(instrumentation);
        this.snapshots = new ThreadSnapshots(instrumentation);
        this.live = new LiveThreads(instrumentation);
        this.code = new LoadedCode(instrumentation);
        this.initialised = new Initialised(instrumentation);
    }

    @Override
    public Thread.State state(Thread thread) {
        return states.of(thread);
    }

    @Override
    public long id(Thread thread) {
        return ids.applyAsLong(thread);
    }

    @Override
    public boolean isVirtual(Thread thread) {
        if (thread.getClass() == Thread.class) return false;
        String type = thread.getClass().getName();
        return type.startsWith("java.lang.VirtualThread") || type.startsWith("java.lang.ThreadBuilders");
    }

    @Override
    public Object synchronizer(Object lock) {
        return synchronizers.of(lock);
    }

    @Override
    public Object synchronizerOfCondition(Object parkedOn) {
        return synchronizers.ofCondition(parkedOn);
    }

    @Override
    public Collection<Thread> queued(Object synchronizer) {
        return Synchronizers.queued(synchronizer);
    }

    @Override
    public Thread owner(Object synchronizer) {
        return synchronizers.owner(synchronizer);
    }

    @Override
    public Collection<Thread> sharing(Object synchronizer) {
        return Synchronizers.sharing(synchronizer);
    }

    @Override
    public boolean isWantedAlone(Object synchronizer) {
        return Synchronizers.isWantedAlone(synchronizer);
    }

    @Override
    public List<Thread> runners(Object task) {
        return runners.of(task);
    }

    @Override
    public Map<Thread, Blockage> blockages(Collection<Thread> threads) {
        Map<Thread, Blockage> known = new IdentityHashMap<>();
        Map<Long, Thread> asked = new HashMap<>();
        int snapshotsLeft = MOST_SNAPSHOTS;
        for (Thread thread : threads) {
            if (!isVirtual(thread)) {
                asked.put(id(thread), thread);
            } else if (state(thread) == Thread.State.BLOCKED && snapshotsLeft-- > 0) {
                Object monitor = snapshots.monitor(thread);
                if (monitor != null) known.put(thread, Blockage.at(monitor));
            }
        }
        addAsked(asked, known);
        return known;
    }

    private void addAsked(Map<Long, Thread> asked, Map<Thread, Blockage> known) {
        List<Long> all = new ArrayList<>(asked.keySet());
        long[] numbers = new long[all.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = all.get(i);
        for (Map.Entry<Long, Blockage> answer : beans.blockages(numbers).entrySet()) {
            known.put(asked.get(answer.getKey()), answer.getValue());
        }
    }

    @Override
    public Collection<Thread> threads() {
        return live.all();
    }

    @Override
    public long work(Thread thread) {
        return beans.nanosOfWork(id(thread));
    }

    @Override
    public Map<StackTraceElement, List<Class<?>>> used(Collection<StackTraceElement> frames) {
        return code.used(frames);
    }

    @Override
    public Map<String, List<Class<?>>> loaded(Collection<String> names) {
        return code.loaded(names);
    }

    @Override
    public boolean isInitialised(Class<?> type) {
        return initialised.is(type);
    }

    @Override
    public StackTraceElement[] stack(Thread thread) {
        boolean itself = thread.getClass() == Thread.class || thread.getClass().getClassLoader() == null;
        return itself ? thread.getStackTrace() : beans.stack(id(thread));
    }
}
