package org.jlockdep.instrument;

import static org.jlockdep.instrument.HookedMethod.field;
import static org.jlockdep.instrument.HookedMethod.load;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

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
                VarInsnNode limit = new VarInsnNode(Opcodes.LLOAD, 1);
                return new AtEntry(next, load(0), limit, load(3), EventHookCalls.waitingForEndFor());
            case "ForkJoinPool.invoke(Ljava/util/concurrent/ForkJoinTask;)Ljava/lang/Object;":
                return new AtEntry(next, load(1), new InsnNode(Opcodes.ICONST_0), EventHookCalls.waitingForTask());
            case "ForkJoinPool.close()V":
                return new AtEntry(next, load(0), EventHookCalls.waitingForEnd());
            case "ThreadPerTaskExecutor.taskComplete(Ljava/lang/Thread;)V":
                return new AtEntry(next, load(0), EventHookCalls.threadDone());
            case "ThreadPerTaskExecutor$TaskRunner.run()V":
                return has("executor", THREADS_TYPE) && has("task", RUNNABLE) ? begins(next) : next;
            default:
                return next;
        }
    }

    /** By this goes what is no future. */
    private static MethodVisitor begins(MethodVisitor next) {
        return new AtEntry(
                next,
                load(0),
                field(RUNNER, "executor", THREADS_TYPE),
                load(0),
                field(RUNNER, "task", RUNNABLE),
                EventHookCalls.threadBegins());
    }
}
