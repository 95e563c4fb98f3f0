package org.jlockdep.instrument;

import static org.jlockdep.instrument.HookedMethod.field;
import static org.jlockdep.instrument.HookedMethod.load;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Where the JDK's futures begin their tasks, are done, and are waited for, whoever runs them: executors of all libraries
 * run the same {@code FutureTask}. And for which pool a worker works. Rewritten whatever the user has asked for, as
 * {@link TaskBoundaries}; fork/join tasks are there. Only methods that all versions of the JDK have, and only if the
 * fields are there that they are to tell of.
 */
final class TaskSignals extends HookedClass {
    private static final String JUC = "java/util/concurrent/";
    private static final String FUTURE = JUC + "FutureTask";
    private static final String ADAPTER = JUC + "Executors$RunnableAdapter";
    private static final String SUPPLY = JUC + "CompletableFuture$AsyncSupply";
    private static final String RUN = JUC + "CompletableFuture$AsyncRun";
    private static final String COMPLETABLE_FUTURE = JUC + "CompletableFuture";
    private static final String POOL = JUC + "ThreadPoolExecutor";
    private static final String TIMER = "java/util/TimerThread";
    private static final String RUNNABLE = "Ljava/lang/Runnable;";
    private static final String SUPPLIER = "Ljava/util/function/Supplier;";
    private static final String COMPLETABLE = "L" + JUC + "CompletableFuture;";
    private static final String QUEUE = "L" + JUC + "BlockingQueue;";

    private static final Set<String> CLASSES = Collections.unmodifiableSet(
            new HashSet<>(Arrays.asList(FUTURE, ADAPTER, SUPPLY, RUN, COMPLETABLE_FUTURE, POOL, TIMER)));

    /** Internal names of classes of the bootstrap loader. */
    static Set<String> classes() {
        return CLASSES;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        switch (type.substring(type.lastIndexOf('/') + 1) + "." + name + descriptor) {
            case "FutureTask.<init>(Ljava/util/concurrent/Callable;)V":
            case "FutureTask.<init>(Ljava/lang/Runnable;Ljava/lang/Object;)V":
                return submits(next, 0);
            case "CompletableFuture$AsyncSupply.<init>(" + COMPLETABLE + SUPPLIER + ")V":
            case "CompletableFuture$AsyncRun.<init>(" + COMPLETABLE + RUNNABLE + ")V":
                return submits(next, 1);
            case "FutureTask.get()Ljava/lang/Object;":
            case "CompletableFuture.get()Ljava/lang/Object;":
            case "CompletableFuture.join()Ljava/lang/Object;":
                return new Answer(next);
            case "FutureTask.run()V":
                return new Run(next);
            case "FutureTask.awaitDone(ZJ)I":
                return waits(next, new VarInsnNode(Opcodes.ILOAD, 1));
            case "CompletableFuture.allOf([" + COMPLETABLE + ")" + COMPLETABLE:
                return new AtReturn(
                        next, Opcodes.ARETURN, new InsnNode(Opcodes.DUP), load(0), EventHookCalls.combined());
            // By one of these all futures are completed that are no tasks, those of dependent stages as well.
            case "CompletableFuture.completeNull()Z":
            case "CompletableFuture.completeValue(Ljava/lang/Object;)Z":
            case "CompletableFuture.completeRelay(Ljava/lang/Object;)Z":
            case "CompletableFuture.completeThrowable(Ljava/lang/Throwable;)Z":
            case "CompletableFuture.completeThrowable(Ljava/lang/Throwable;Ljava/lang/Object;)Z":
                return new AtEntry(next, load(0), EventHookCalls.completing());
            case "TimerThread.mainLoop()V":
                return new Timed(next);
            case "CompletableFuture.waitingGet(Z)Ljava/lang/Object;":
                return waits(next, new InsnNode(Opcodes.ICONST_0));
            case "CompletableFuture.timedGet(J)Ljava/lang/Object;":
                return waits(next, new InsnNode(Opcodes.ICONST_1));
            case "Executors$RunnableAdapter.call()Ljava/lang/Object;":
                return has("task", RUNNABLE) ? adapted(next) : next;
            case "CompletableFuture$AsyncSupply.run()V":
                return has("dep", COMPLETABLE) && has("fn", SUPPLIER) ? new Async(next, type, SUPPLIER) : next;
            case "CompletableFuture$AsyncRun.run()V":
                return has("dep", COMPLETABLE) && has("fn", RUNNABLE) ? new Async(next, type, RUNNABLE) : next;
            case "ThreadPoolExecutor.execute(Ljava/lang/Runnable;)V":
                return new AtEntry(next, load(0), load(1), EventHookCalls.queueing());
            default:
                boolean works = type.equals(POOL) && name.equals("runWorker");
                return works && has("corePoolSize", "I") && has("workQueue", QUEUE) ? worker(next) : next;
        }
    }

    /**
     * The end of a constructor: whatever its thread did before, it did before the task is run.
     *
     * @param task the variable with that which stands for the task
     */
    static MethodVisitor submits(MethodVisitor next, int task) {
        return new AtReturn(next, Opcodes.RETURN, load(task), EventHookCalls.submits());
    }

    /**
     * What is called by all who find a future not done: the likes of {@code FutureTask.awaitDone}.
     *
     * @param timed says whether there is a limit
     */
    private static MethodVisitor waits(MethodVisitor next, AbstractInsnNode timed) {
        return new AtEntry(next, load(0), timed, EventHookCalls.waitingForTask());
    }

    /** {@code RunnableAdapter.call}, by which a {@code FutureTask} runs a {@code Runnable}. */
    private static MethodVisitor adapted(MethodVisitor next) {
        return new AtEntry(next, load(0), field(ADAPTER, "task", RUNNABLE), EventHookCalls.adapterRuns());
    }

    /** {@code ThreadPoolExecutor.runWorker}, in which a worker spends its life. */
    private static MethodVisitor worker(MethodVisitor next) {
        return new AtEntry(
                next,
                load(0),
                load(0),
                field(POOL, "corePoolSize", "I"),
                load(0),
                field(POOL, "workQueue", QUEUE),
                EventHookCalls.workerBegins());
    }

    /**
     * {@code FutureTask.run}: whoever runs it owes the result from the call of the task until it is set. Told before that,
     * since from then on nobody waits any more.
     */
    private static final class Run extends HookedMethod {
        Run(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("call") && opcode == Opcodes.INVOKEINTERFACE) {
                super.visitInsn(Opcodes.DUP);
                loadThis();
                super.visitInsn(Opcodes.SWAP);
                call(EventHookCalls.futureBegins());
            } else if (name.equals("set") || name.equals("setException")) {
                loadThis();
                call(EventHookCalls.futureDone());
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }

    /** What {@code supplyAsync} and {@code runAsync} have run, on whatever executor. */
    private static final class Async extends HookedMethod {
        private final String type;
        private final String task;

        Async(MethodVisitor next, String type, String task) {
            super(next);
            this.type = type;
            this.task = task;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            loadField(type, "dep", COMPLETABLE);
            loadField(type, "fn", task);
            call(EventHookCalls.futureBegins());
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.startsWith("complete")) {
                call(EventHookCalls.ownTaskDone());
                tellOf(Type.getArgumentTypes(descriptor).length);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.RETURN) call(EventHookCalls.ownTaskOver());
            super.visitInsn(opcode);
        }

        /** Below so many arguments is the future. */
        private void tellOf(int arguments) {
            if (arguments > 1) return;
            super.visitInsn(arguments == 0 ? Opcodes.DUP : Opcodes.DUP2);
            if (arguments == 1) super.visitInsn(Opcodes.POP);
            call(EventHookCalls.completes());
        }
    }

    /** Where {@code java.util.Timer} runs its tasks. */
    private static final class Timed extends HookedMethod {
        Timed(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean runs = owner.equals("java/util/TimerTask") && name.equals("run");
            if (runs) {
                super.visitInsn(Opcodes.DUP);
                super.visitInsn(Opcodes.DUP);
                call(EventHookCalls.runningTask());
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (runs) call(EventHookCalls.ranTask());
        }
    }

    /** Where who waited without a limit is told what came of it. */
    private static final class Answer extends HookedMethod {
        Answer(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.startsWith("report")) {
                loadThis();
                call(EventHookCalls.got());
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }
}
