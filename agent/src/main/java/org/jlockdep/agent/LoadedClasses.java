package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import org.jlockdep.instrument.LockTransformer;
import org.jlockdep.runtime.RunningTests;
import org.jlockdep.runtime.Types;

/** Brings the classes that were there before us under the transformer. Called once, while the agent starts. */
final class LoadedClasses {
    /** Each batch stops the world once; a class that cannot be retransformed costs its batch more tries. */
    private static final int BATCH = 256;

    private final Instrumentation instrumentation;
    private final FailedClasses failures;

    LoadedClasses(Instrumentation instrumentation, FailedClasses failures) {
        this.instrumentation = instrumentation;
        this.failures = failures;
    }

    void retransform(LockTransformer transformer) {
        List<Class<?>> batch = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            Class<?> superclass = type.getSuperclass();
            if (superclass != null && superclass != Object.class) Types.subclassed(superclass.getName());
            if (RunningTests.isRunner(type.getName())) RunningTests.expect();
            if (!transformer.concerns(type) || !instrumentation.isModifiableClass(type)) continue;
            batch.add(type);
            if (batch.size() == BATCH) retransform(batch);
        }
        retransform(batch);
        transformer.settle();
    }

    private void retransform(List<Class<?>> batch) {
        if (batch.isEmpty()) return;
        try {
            instrumentation.retransformClasses(batch.toArray(new Class<?>[0]));
        } catch (Throwable t) { // VerifyError and InternalError among others
            if (batch.size() == 1) failures.accept(batch.get(0).getName(), t);
            else for (Class<?> type : batch) retransform(single(type));
        }
        batch.clear();
    }

    private static List<Class<?>> single(Class<?> type) {
        List<Class<?>> one = new ArrayList<>(1);
        one.add(type);
        return one;
    }
}
