package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Who runs what others wait for, where the JDK itself keeps that. Any thread. */
final class TaskRunners {
    /** An executor that has a thread for each task. */
    private static final String THREAD_PER_TASK = "java.util.concurrent.ThreadPerTaskExecutor";

    private final OpenedField runner;
    private final OpenedField threads;

    TaskRunners(Instrumentation instrumentation) {
        this.runner = new OpenedField(instrumentation, "runner");
        this.threads = new OpenedField(instrumentation, "threads");
    }

    /** Empty if that is nobody, or is not known. */
    @SuppressWarnings("unchecked")
    List<Thread> of(Object task) {
        if (task instanceof FutureTask) {
            Thread one = (Thread) runner.of(task, FutureTask.class);
            return one == null ? Collections.<Thread>emptyList() : Collections.singletonList(one);
        }
        if (!task.getClass().getName().equals(THREAD_PER_TASK)) return Collections.emptyList();
        Object all = threads.of(task, task.getClass());
        return all == null ? Collections.<Thread>emptyList() : new ArrayList<>((Collection<Thread>) all);
    }
}
