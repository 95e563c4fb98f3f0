package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where somebody waits until one of the JDK's pools has no more to do, or has run one task: in the pool itself, since it is
 * mostly had by way of something else, as what {@code Executors.newSingleThreadExecutor} returns, and closed by a method of
 * the interface. And, of a pool that makes a thread for each task, where such a thread begins and is done. Rewritten
 * whatever the user has asked for, as {@link TaskSignals}.
 */
final class PoolEnds extends HookedClass {
    private static final String JUC = "java/util/concurrent/";
    private static final String THREADS = JUC + "ThreadPerTaskExecutor";
    private static final String RUNNER = THREADS + "$TaskRunner";
    private static final String THREADS_TYPE = "L" + THREADS + ";";
    private static final String RUNNABLE = "Ljava/lang/Runnable;";

    private static final Set<String> CLASSES = Collections.unmodifiableSet(
            new HashSet<>(Arrays.asList(JUC + "ThreadPoolExecutor", JUC + "ForkJoinPool", THREADS, RUNNER)));

    /** Internal names of classes of the bootstrap loader. */
    static Set<String> classes() {
        return CLASSES;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        switch (type.substring(type.lastIndexOf('/') + 1) + "." + name + descriptor) {
            case "ThreadPoolExecutor.awaitTermination(JLjava/util/concurrent/TimeUnit;)Z":
            case "ForkJoinPool.awaitTermination(JLjava/util/concurrent/TimeUnit;)Z":
            case "ThreadPerTaskExecutor.awaitTermination(JLjava/util/concurrent/TimeUnit;)Z":
                return new AwaitTermination(next);
            case "ForkJoinPool.invoke(Ljava/util/concurrent/ForkJoinTask;)Ljava/lang/Object;":
                return new Invoke(next);
            case "ForkJoinPool.close()V":
                return new Close(next);
            case "ThreadPerTaskExecutor.taskComplete(Ljava/lang/Thread;)V":
                return new TaskComplete(next);
            case "ThreadPerTaskExecutor$TaskRunner.run()V":
                return has("executor", THREADS_TYPE) && has("task", RUNNABLE) ? new Run(next) : next;
            default:
                return next;
        }
    }

    private static final class AwaitTermination extends HookedMethod {
        private static final int LIMIT = 1;
        private static final int UNIT = 3;

        AwaitTermination(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            loadThis();
            super.visitVarInsn(Opcodes.LLOAD, LIMIT);
            super.visitVarInsn(Opcodes.ALOAD, UNIT);
            call(HookCalls.waitingForEndFor());
        }
    }

    /** Has a fork/join task run by others, and waits for it. */
    private static final class Invoke extends HookedMethod {
        Invoke(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitVarInsn(Opcodes.ALOAD, 1);
            super.visitInsn(Opcodes.ICONST_0);
            call(HookCalls.waitingForTask());
        }
    }

    /** That of fork/join pools waits in a way of its own. */
    private static final class Close extends HookedMethod {
        Close(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            loadThis();
            call(HookCalls.waitingForEnd());
        }
    }

    /** What a thread of such a pool calls when it has done its one task, be that a future. */
    private static final class TaskComplete extends HookedMethod {
        TaskComplete(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            loadThis();
            call(HookCalls.threadDone());
        }
    }

    /** What is no future goes by this. */
    private static final class Run extends HookedMethod {
        Run(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            loadField(RUNNER, "executor", THREADS_TYPE);
            loadField(RUNNER, "task", RUNNABLE);
            call(HookCalls.threadBegins());
        }
    }
}
