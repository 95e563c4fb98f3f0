package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where the JDK ends a thread and where its pools are done with a task: one method in each of four classes, which are
 * rewritten whatever the user has asked for. Only that method is taken apart, all else is copied as it is.
 */
final class TaskBoundaries extends HookedClass {
    /** Class, then name and descriptor of the method; as far as all versions of the JDK agree. */
    private static final Map<String, String> METHODS = new HashMap<>();

    static {
        METHODS.put("java/lang/Thread", "exit()V");
        METHODS.put("java/lang/VirtualThread", "run(Ljava/lang/Runnable;)V");
        METHODS.put("java/util/concurrent/ThreadPoolExecutor", "runWorker");
        METHODS.put("java/util/concurrent/ForkJoinTask", "doExec()");
    }

    /** Internal names of classes of the bootstrap loader. */
    static Set<String> classes() {
        return METHODS.keySet();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        if (!(name + descriptor).startsWith(METHODS.get(type))) return next;
        switch (name) {
            case "exit": // which the JVM calls on each platform thread as the last thing
                return new AtEntry(next, HookCalls.threadEnds());
            case "run": // of a virtual thread: what it runs has returned, or thrown, by then
                return new AtReturn(next, Opcodes.RETURN, HookCalls.threadEnds());
            case "runWorker":
                return new Worker(next);
            default:
                return new Execution(next);
        }
    }

    /** {@code ThreadPoolExecutor.runWorker}, which calls {@code afterExecute} also for a task that has thrown. */
    private static final class Worker extends HookedMethod {
        Worker(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("afterExecute")) {
                call(EventHookCalls.pooledTaskDone());
                call(HookCalls.pooledTaskEnds());
            } else if (name.equals("beforeExecute")) {
                super.visitInsn(Opcodes.DUP);
                call(EventHookCalls.pooledTaskTaken());
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (name.equals("beforeExecute")) call(HookCalls.pooledTaskBegins());
        }
    }

    /** {@code ForkJoinTask.doExec}: tasks run within tasks there, so the token stays on the stack meanwhile. */
    private static final class Execution extends HookedMethod {
        /** What is called when a task has thrown, one in each version of the JDK. */
        private static final Set<String> FAILS =
                new HashSet<>(Arrays.asList("setExceptionalCompletion", "trySetThrown", "trySetException"));

        Execution(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean executes = name.equals("exec") && descriptor.equals("()Z");
            if (FAILS.contains(name)) {
                loadThis();
                call(EventHookCalls.futureDone());
            }
            if (executes) {
                super.visitInsn(Opcodes.DUP);
                call(EventHookCalls.ownFutureBegins());
                call(HookCalls.taskBegins());
                super.visitInsn(Opcodes.SWAP);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (executes) {
                super.visitInsn(Opcodes.DUP);
                loadThis();
                call(EventHookCalls.futureDoneIf());
                super.visitInsn(Opcodes.SWAP);
                call(HookCalls.taskEnds());
            }
        }
    }
}
