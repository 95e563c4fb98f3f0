package org.jlockdep.instrument;

import java.util.concurrent.TimeUnit;
import org.jlockdep.runtime.HandOverHooks;
import org.jlockdep.runtime.SignalHooks;
import org.jlockdep.runtime.WaitHooks;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** As {@link HookCalls}, the calls where something is waited for that is no lock, is signalled, or is handed over. */
final class EventHookCalls {
    private static final String OBJECT = "Ljava/lang/Object;";

    private EventHookCalls() {}

    static MethodInsnNode waitingForEvent() {
        return waits("waiting", "(" + OBJECT + "ZI)V");
    }

    static MethodInsnNode waitingForRoom() {
        return waits("waitingForRoom", "(" + OBJECT + "ZI)V");
    }

    static MethodInsnNode waitingForTaker() {
        return waits("waitingForTaker", "(" + OBJECT + "ZI)V");
    }

    static MethodInsnNode parking() {
        return waits("parking", "(" + OBJECT + "ZI)V");
    }

    static MethodInsnNode acquiringShared() {
        return waits("acquiringShared", "(" + OBJECT + "ZI)V");
    }

    static MethodInsnNode runningTask() {
        return ofSignal("running", "(" + OBJECT + ")V");
    }

    static MethodInsnNode ranTask() {
        return ofSignal("ran", "(" + OBJECT + ")V");
    }

    static MethodInsnNode unparking() {
        return ofSignal("unparks", "(" + OBJECT + ")V");
    }

    static MethodInsnNode makingRoom() {
        return ofSignal("makesRoom", "(" + OBJECT + ")V");
    }

    static MethodInsnNode mayWait() {
        return waits("mayWait", "(" + OBJECT + "IZ)V");
    }

    static MethodInsnNode waitingForEnd() {
        return waits("waitingForEnd", "(" + OBJECT + ")V");
    }

    static MethodInsnNode waitingForEndFor() {
        String limit = "J" + Type.getDescriptor(TimeUnit.class);
        return waits("waitingForEnd", "(" + OBJECT + limit + ")V");
    }

    static MethodInsnNode askingWhetherDone() {
        return waits("asking", "(" + OBJECT + ")V");
    }

    static MethodInsnNode waitingForTask() {
        return waits("waitingForTask", "(" + OBJECT + "Z)V");
    }

    static MethodInsnNode threadBegins() {
        return ofSignal("threadBegins", "(" + OBJECT + OBJECT + ")V");
    }

    static MethodInsnNode threadDone() {
        return ofSignal("threadDone", "(" + OBJECT + ")V");
    }

    static MethodInsnNode signalling() {
        return ofSignal("signals", "(" + OBJECT + ")V");
    }

    static MethodInsnNode queueing() {
        return ofSignal("queueing", "(" + OBJECT + OBJECT + ")V");
    }

    static MethodInsnNode workerBegins() {
        return ofSignal("workerBegins", "(" + OBJECT + "I" + OBJECT + ")V");
    }

    static MethodInsnNode pooledTaskTaken() {
        return ofSignal("takes", "(" + OBJECT + ")V");
    }

    static MethodInsnNode pooledTaskDone() {
        return ofSignal("taken", "()V");
    }

    static MethodInsnNode futureBegins() {
        return ofSignal("begins", "(" + OBJECT + OBJECT + ")V");
    }

    static MethodInsnNode adapterRuns() {
        return ofSignal("runs", "(" + OBJECT + ")V");
    }

    static MethodInsnNode ownFutureBegins() {
        return ofSignal("begins", "(" + OBJECT + ")V");
    }

    static MethodInsnNode futureDone() {
        return ofSignal("done", "(" + OBJECT + ")V");
    }

    static MethodInsnNode ownTaskDone() {
        return ofSignal("innermostDone", "()V");
    }

    static MethodInsnNode futureDoneIf() {
        return ofSignal("doneIf", "(Z" + OBJECT + ")V");
    }

    static MethodInsnNode ownTaskOver() {
        return ofSignal("innermostOver", "()V");
    }

    static MethodInsnNode completing() {
        return ofSignal("completing", "(" + OBJECT + ")V");
    }

    static MethodInsnNode completes() {
        return ofSignal("completes", "(" + OBJECT + ")V");
    }

    static MethodInsnNode submits() {
        return handedOver("submits", "(" + OBJECT + ")V");
    }

    static MethodInsnNode putting() {
        return handedOver("puts", "(" + OBJECT + ")V");
    }

    static MethodInsnNode took() {
        return handedOver("took", "(" + OBJECT + "I)V");
    }

    static MethodInsnNode polled() {
        return handedOver("polled", "()V");
    }

    static MethodInsnNode passed() {
        return handedOver("passed", "(" + OBJECT + "I)V");
    }

    static MethodInsnNode spoiling() {
        return handedOver("spoils", "(" + OBJECT + ")V");
    }

    static MethodInsnNode got() {
        return handedOver("got", "(" + OBJECT + ")V");
    }

    static MethodInsnNode gotAll() {
        return handedOver("gotAll", "(" + OBJECT + ")V");
    }

    static MethodInsnNode combined() {
        return handedOver("combined", "(" + OBJECT + "[" + OBJECT + ")V");
    }

    static MethodInsnNode subtaskBegins() {
        return handedOver("subtaskBegins", "(" + OBJECT + OBJECT + OBJECT + ")V");
    }

    static MethodInsnNode subtaskEnds() {
        return handedOver("subtaskEnds", "(" + OBJECT + ")V");
    }

    private static MethodInsnNode waits(String name, String descriptor) {
        return HookCalls.call(Type.getInternalName(WaitHooks.class), name, descriptor);
    }

    private static MethodInsnNode handedOver(String name, String descriptor) {
        return HookCalls.call(Type.getInternalName(HandOverHooks.class), name, descriptor);
    }

    private static MethodInsnNode ofSignal(String name, String descriptor) {
        return HookCalls.call(Type.getInternalName(SignalHooks.class), name, descriptor);
    }
}
