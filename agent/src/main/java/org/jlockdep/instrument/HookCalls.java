package org.jlockdep.instrument;

import org.jlockdep.runtime.BinHooks;
import org.jlockdep.runtime.DeclarationHooks;
import org.jlockdep.runtime.ForeignHooks;
import org.jlockdep.runtime.HandleHooks;
import org.jlockdep.runtime.HeldLocks;
import org.jlockdep.runtime.Hooks;
import org.jlockdep.runtime.InitialisationHooks;
import org.jlockdep.runtime.ReflectionHooks;
import org.jlockdep.runtime.SemaphoreHooks;
import org.jlockdep.runtime.StampHooks;
import org.jlockdep.runtime.TaskHooks;
import org.jlockdep.runtime.ThreadHooks;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The calls that rewriting inserts: with {@link EventHookCalls} the only place that knows the hooks' names. A test holds
 * both against the hooks.
 */
final class HookCalls {
    static final String HELD_LOCKS = Type.getInternalName(HeldLocks.class);
    static final String HOOKS = Type.getInternalName(Hooks.class);

    private static final String HELD = "L" + HELD_LOCKS + ";";
    private static final String METHOD = "Ljava/lang/reflect/Method;";
    private static final String CLASS = "Ljava/lang/Class;";
    private static final String OBJECT = "Ljava/lang/Object;";

    private HookCalls() {}

    static MethodInsnNode held() {
        return call("held", "(" + HELD + ")" + HELD);
    }

    static MethodInsnNode enter() {
        return call("enter", "(" + OBJECT + OBJECT + HELD + "I)" + HELD);
    }

    static MethodInsnNode pass() {
        return call("pass", "(" + OBJECT + OBJECT + HELD + "I)" + HELD);
    }

    static MethodInsnNode exit() {
        return call("exit", "(" + OBJECT + HELD + ")V");
    }

    static MethodInsnNode acquiring() {
        return call("acquiring", "(" + OBJECT + OBJECT + HELD + "II)I");
    }

    static MethodInsnNode count() {
        return call("count", "(" + OBJECT + HELD + "I)I");
    }

    static MethodInsnNode acquired() {
        return call("acquired", "(" + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode tried() {
        return call("tried", "(Z" + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode released() {
        return call("released", "(" + OBJECT + HELD + "II)V");
    }

    static MethodInsnNode releasedIf() {
        return call("releasedIf", "(Z" + OBJECT + HELD + "II)V");
    }

    static MethodInsnNode releasedEither() {
        return call("releasedEither", "(" + OBJECT + HELD + "I)V");
    }

    static MethodInsnNode acquiredStamp() {
        return stamped("acquired", "(J" + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode givingStamp() {
        return stamped("giving", "(" + OBJECT + HELD + ")V");
    }

    static MethodInsnNode releasedStamp() {
        return stamped("released", "(J" + OBJECT + OBJECT + HELD + "II)V");
    }

    static MethodInsnNode convertedStamp() {
        return stamped("converted", "(JJ" + OBJECT + OBJECT + HELD + "II)V");
    }

    static MethodInsnNode acquiringPermits() {
        return permitted("acquiring", "(" + OBJECT + OBJECT + HELD + "III)I");
    }

    static MethodInsnNode countPermits() {
        return permitted("count", "(" + OBJECT + HELD + "I)I");
    }

    static MethodInsnNode acquiredPermits() {
        return permitted("acquired", "(" + OBJECT + OBJECT + HELD + "IIII)V");
    }

    static MethodInsnNode triedPermits() {
        return permitted("tried", "(Z" + OBJECT + OBJECT + HELD + "IIII)V");
    }

    static MethodInsnNode drainedPermits() {
        return permitted("drained", "(I" + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode releasedPermits() {
        return permitted("released", "(" + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode acquiringForeign() {
        return foreign("acquiring", "(" + OBJECT + OBJECT + HELD + "II)I");
    }

    static MethodInsnNode countForeign() {
        return foreign("count", "(" + OBJECT + HELD + ")I");
    }

    static MethodInsnNode acquiredForeign() {
        return foreign("acquired", "(" + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode triedForeign() {
        return foreign("tried", "(Z" + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode releasedForeign() {
        return foreign("released", "(" + OBJECT + OBJECT + HELD + "IJI)V");
    }

    static MethodInsnNode waitingForeign() {
        return foreign("waiting", "(" + OBJECT + HELD + "I)V");
    }

    static MethodInsnNode viewedForeign() {
        return foreign("viewed", "(" + OBJECT + OBJECT + "I)V");
    }

    static MethodInsnNode madeForeign() {
        return foreign("made", "(" + OBJECT + "J)V");
    }

    static MethodInsnNode threadEnds() {
        return ofTask("threadEnds", "()V");
    }

    static MethodInsnNode taskBegins() {
        return ofTask("taskBegins", "()I");
    }

    static MethodInsnNode taskEnds() {
        return ofTask("taskEnds", "(I)V");
    }

    static MethodInsnNode pooledTaskBegins() {
        return ofTask("pooledTaskBegins", "()V");
    }

    static MethodInsnNode pooledTaskEnds() {
        return ofTask("pooledTaskEnds", "()V");
    }

    static MethodInsnNode waiting() {
        return call("waiting", "(" + OBJECT + HELD + "IZ)V");
    }

    static MethodInsnNode awaiting() {
        return call("awaiting", "(" + OBJECT + HELD + "IZ)V");
    }

    static MethodInsnNode viewed() {
        return call("viewed", "(" + OBJECT + OBJECT + "I)V");
    }

    static MethodInsnNode madeInternalLock() {
        return call("madeInternalLock", "(" + OBJECT + OBJECT + ")V");
    }

    static MethodInsnNode made() {
        return call("made", "(" + OBJECT + ")V");
    }

    static MethodInsnNode createdForField() {
        return call("created", "(" + OBJECT + OBJECT + "I)V");
    }

    static MethodInsnNode enterBin() {
        return bin("enter", "(" + OBJECT + "I" + HELD + "I)" + HELD);
    }

    static MethodInsnNode exitBin() {
        return bin("exit", "(" + OBJECT + HELD + ")V");
    }

    static MethodInsnNode createdAtSite() {
        return call("created", "(" + OBJECT + "I)V");
    }

    static MethodInsnNode createdToReturn() {
        return call("returned", "(" + OBJECT + "I)V");
    }

    static MethodInsnNode kept() {
        return call("kept", "(" + OBJECT + OBJECT + "I)V");
    }

    static MethodInsnNode invoking() {
        return reflective("invoking", "(" + METHOD + OBJECT + HELD + "I)I");
    }

    static MethodInsnNode invoked() {
        return reflective("invoked", "(" + OBJECT + METHOD + OBJECT + HELD + "II)V");
    }

    static MethodInsnNode foundHandle() {
        return handled("found", "(" + OBJECT + "Ljava/lang/String;)V");
    }

    static MethodInsnNode boundHandle() {
        return handled("bound", "(" + OBJECT + OBJECT + OBJECT + ")V");
    }

    static MethodInsnNode foundBoundHandle() {
        return handled("foundBound", "(" + OBJECT + OBJECT + "Ljava/lang/String;)V");
    }

    static MethodInsnNode unreflectedHandle() {
        return reflective("unreflected", "(" + OBJECT + METHOD + ")V");
    }

    static MethodInsnNode insertedIntoHandle() {
        return handled("inserted", "(" + OBJECT + OBJECT + "I[" + OBJECT + ")V");
    }

    static MethodInsnNode sameHandle() {
        return handled("same", "(" + OBJECT + OBJECT + ")V");
    }

    static MethodInsnNode invokingHandleWith() {
        return handled("invokingWith", "(" + OBJECT + "[" + OBJECT + HELD + "I)I");
    }

    static MethodInsnNode invokedHandleWith() {
        return handled("invokedWith", "(" + OBJECT + OBJECT + "[" + OBJECT + HELD + "II)V");
    }

    static MethodInsnNode invokingHandle() {
        return handled("invoking", "(" + OBJECT + OBJECT + HELD + "II)I");
    }

    static MethodInsnNode invokedHandle() {
        return handled("invoked", "(Z" + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode invokedBoxedHandle() {
        return handled("invoked", "(" + OBJECT + OBJECT + OBJECT + HELD + "III)V");
    }

    static MethodInsnNode named() {
        return declared("named", "(" + OBJECT + "Ljava/lang/String;)V");
    }

    static MethodInsnNode mightLock() {
        return declared("mightLock", "(" + OBJECT + OBJECT + HELD + "I)V");
    }

    static MethodInsnNode assertHeld() {
        return declared("assertHeld", "(" + OBJECT + OBJECT + HELD + "I)V");
    }

    static MethodInsnNode initialiserBegins() {
        return ofInitialiser("begins", "(" + CLASS + "I)" + HELD);
    }

    static MethodInsnNode initialiserEnds() {
        return ofInitialiser("ends", "(" + CLASS + HELD + ")V");
    }

    static MethodInsnNode usesClass() {
        return ofInitialiser("uses", "(" + CLASS + "I)V");
    }

    static MethodInsnNode namesClass() {
        return ofInitialiser("names", "(Ljava/lang/String;I)V");
    }

    static MethodInsnNode usesClassByName() {
        return ofInitialiser("uses", "(Ljava/lang/String;I)V");
    }

    static MethodInsnNode usesNamedClass() {
        return ofInitialiser("uses", "(I)V");
    }

    static MethodInsnNode starting() {
        return call(Type.getInternalName(ThreadHooks.class), "starting", "(" + OBJECT + "I)V");
    }

    static MethodInsnNode joined() {
        return call(Type.getInternalName(ThreadHooks.class), "joined", "(" + OBJECT + ")V");
    }

    static MethodInsnNode joinedForGood() {
        return call(Type.getInternalName(ThreadHooks.class), "joinedForGood", "(" + OBJECT + ")V");
    }

    private static MethodInsnNode ofInitialiser(String name, String descriptor) {
        return call(Type.getInternalName(InitialisationHooks.class), name, descriptor);
    }

    private static MethodInsnNode bin(String name, String descriptor) {
        return call(Type.getInternalName(BinHooks.class), name, descriptor);
    }

    private static MethodInsnNode stamped(String name, String descriptor) {
        return call(Type.getInternalName(StampHooks.class), name, descriptor);
    }

    private static MethodInsnNode permitted(String name, String descriptor) {
        return call(Type.getInternalName(SemaphoreHooks.class), name, descriptor);
    }

    private static MethodInsnNode foreign(String name, String descriptor) {
        return call(Type.getInternalName(ForeignHooks.class), name, descriptor);
    }

    private static MethodInsnNode ofTask(String name, String descriptor) {
        return call(Type.getInternalName(TaskHooks.class), name, descriptor);
    }

    private static MethodInsnNode reflective(String name, String descriptor) {
        return call(Type.getInternalName(ReflectionHooks.class), name, descriptor);
    }

    private static MethodInsnNode handled(String name, String descriptor) {
        return call(Type.getInternalName(HandleHooks.class), name, descriptor);
    }

    private static MethodInsnNode declared(String name, String descriptor) {
        return call(Type.getInternalName(DeclarationHooks.class), name, descriptor);
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return call(HOOKS, name, descriptor);
    }

    static MethodInsnNode call(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
