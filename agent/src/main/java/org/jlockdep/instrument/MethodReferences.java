package org.jlockdep.instrument;

import java.lang.invoke.LambdaMetafactory;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.runtime.EventReferences;
import org.jlockdep.runtime.LockReferences;
import org.jlockdep.runtime.SemaphoreReferences;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.jlockdep.runtime.StampedLockReferences;
import org.jlockdep.runtime.ThreadReferences;
import org.jlockdep.runtime.WatchedWaits;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * {@code lock::lock} and {@code Lock::lock}: the call happens in a hidden class that no transformer sees, so the
 * reference is pointed at a method of ours, which gets the site as its first captured argument; so do {@code future::get}
 * and others that wait. {@code Thread::start} and {@code latch::countDown} take no lock, and need no site. Serializable
 * references stay as they are: their form is part of what is serialized.
 */
final class MethodReferences {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    /** Position of the implementation among the bootstrap arguments. */
    private static final int IMPLEMENTATION = 1;
    /** The same for the factory that has flags. */
    private static final int FLAGS = 3;
    /** As our methods declare it: what is captured must be of that very type. */
    private static final String RECEIVER = "Ljava/lang/Object;";

    private final MethodCode code;
    private final Hierarchy hierarchy;
    /** What is captured first, if it may be a lock; found while the method is what it was. */
    private final Map<AbstractInsnNode, LockExpression> receivers = new IdentityHashMap<>();

    MethodReferences(MethodCode code, Hierarchy hierarchy) {
        this.code = code;
        this.hierarchy = hierarchy;
        for (InvokeDynamicInsnNode call : code.parts.dynamicCalls) findReceiver(call);
    }

    private void findReceiver(InvokeDynamicInsnNode insn) {
        if (!insn.bsm.getOwner().equals(FACTORY)) return;
        Handle target = (Handle) insn.bsmArgs[IMPLEMENTATION];
        boolean bound = Type.getArgumentTypes(insn.desc).length == 1;
        boolean isOfLock = LockOperation.of(target.getOwner(), target.getName(), target.getDesc())
                .isPresent();
        if (bound && (isOfLock || isOfEvent(target))) {
            receivers.put(insn, LockExpression.of(code, insn, 0));
        }
    }

    void rewrite() {
        for (InvokeDynamicInsnNode call : code.parts.dynamicCalls) rewrite(call);
    }

    private void rewrite(InvokeDynamicInsnNode insn) {
        if (!insn.bsm.getOwner().equals(FACTORY) || isSerializable(insn)) return;
        Handle target = (Handle) insn.bsmArgs[IMPLEMENTATION];
        boolean virtual = target.getTag() == Opcodes.H_INVOKEVIRTUAL || target.getTag() == Opcodes.H_INVOKEINTERFACE;
        if (!virtual) return;
        int captured = Type.getArgumentTypes(insn.desc).length;
        if (captured > 1) return;
        if (isOfThread(target)) {
            redirect(insn, Type.getInternalName(ThreadReferences.class), target.getDesc(), "", captured == 1);
            return;
        }
        if (isOfEvent(target)) {
            redirectEvent(insn, target, captured == 1);
            return;
        }
        Optional<LockOperation> method = LockOperation.of(target.getOwner(), target.getName(), target.getDesc());
        if (!method.isPresent() || !method.get().locks()) return;
        Optional<String> references = references(method.get(), target.getOwner());
        if (references.isPresent()) redirect(insn, method.get(), references.get(), captured == 1);
    }

    private static boolean isOfEvent(Handle target) {
        return !WatchedWaits.isOff()
                && EventOperation.isReferred(target.getOwner(), target.getName(), target.getDesc());
    }

    private void redirectEvent(InvokeDynamicInsnNode insn, Handle target, boolean bound) {
        String references = Type.getInternalName(EventReferences.class);
        boolean waits = EventOperation.waits(target.getName(), target.getDesc());
        redirect(insn, references, target.getDesc(), waits ? "I" : "", bound);
        if (waits) pushSite(insn, eventSite(insn, target, bound), bound);
    }

    private int eventSite(InvokeDynamicInsnNode insn, Handle target, boolean bound) {
        if (bound) return receivers.get(insn).eventSiteNumber();
        return Sites.numberBesideLocks(Site.of(code.place(insn), simpleName(insn) + "::" + target.getName()));
    }

    private boolean isOfThread(Handle target) {
        boolean named = ThreadCalls.isStart(target.getName(), target.getDesc())
                || ThreadCalls.isJoin(target.getName(), target.getDesc())
                        && !target.getDesc().equals(ThreadCalls.JOIN_DURATION);
        return named && hierarchy.isThread(target.getOwner());
    }

    /** The other factory is for whatever a plain function object is not enough for; only here it is the form that matters. */
    private static boolean isSerializable(InvokeDynamicInsnNode insn) {
        return insn.bsm.getName().equals("altMetafactory")
                && ((Integer) insn.bsmArgs[FLAGS] & LambdaMetafactory.FLAG_SERIALIZABLE) != 0;
    }

    /** Where references to that method go, or empty if they are left alone. */
    private Optional<String> references(LockOperation method, String owner) {
        if (method.isOfStamped()) return Optional.of(Type.getInternalName(StampedLockReferences.class));
        boolean ofSemaphore = method.countsPermits() && hierarchy.isSemaphore(owner);
        if (ofSemaphore) return Optional.of(Type.getInternalName(SemaphoreReferences.class));
        boolean ofLock = method.isOfLock() && hierarchy.isLock(owner);
        return ofLock ? Optional.of(Type.getInternalName(LockReferences.class)) : Optional.<String>empty();
    }

    private void redirect(InvokeDynamicInsnNode insn, LockOperation method, String references, boolean bound) {
        int site = bound
                ? receivers.get(insn).siteNumber()
                : Sites.number(Site.of(code.place(insn), simpleName(insn) + "::" + method.name));
        redirect(insn, references, method.descriptor, "I", bound);
        pushSite(insn, site, bound);
    }

    private void pushSite(InvokeDynamicInsnNode insn, int site, boolean bound) {
        code.method.instructions.insertBefore(insn, MethodCode.push(site));
        if (bound) code.method.instructions.insertBefore(insn, new InsnNode(Opcodes.SWAP));
    }

    /** @param first what is captured before the receiver */
    private void redirect(InvokeDynamicInsnNode insn, String references, String called, String first, boolean bound) {
        String name = ((Handle) insn.bsmArgs[IMPLEMENTATION]).getName();
        String descriptor = "(" + first + RECEIVER + called.substring(1);
        insn.bsmArgs[IMPLEMENTATION] = new Handle(Opcodes.H_INVOKESTATIC, references, name, descriptor, false);
        String functional = Type.getReturnType(insn.desc).getDescriptor();
        insn.desc = "(" + first + (bound ? RECEIVER : "") + ")" + functional;
        code.changed();
    }

    private static String simpleName(InvokeDynamicInsnNode insn) {
        String owner = ((Handle) insn.bsmArgs[IMPLEMENTATION]).getOwner();
        return owner.substring(owner.lastIndexOf('/') + 1);
    }
}
