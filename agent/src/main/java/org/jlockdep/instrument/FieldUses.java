package org.jlockdep.instrument;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * One look over all methods of a class: which of its fields are locks. Elements of an array field are a field of their
 * own, called {@code stripes[]}.
 */
final class FieldUses {
    private final ClassNode owner;
    private final Map<String, FieldUse> uses = new HashMap<>();
    /** Field reads whose value goes straight into a lock operation. */
    private final Set<AbstractInsnNode> lockedReads = Collections.newSetFromMap(new IdentityHashMap<>());

    private FieldUses(ClassNode owner) {
        this.owner = owner;
        String className = owner.name.replace('/', '.');
        for (FieldNode f : owner.fields) {
            if (f.desc.charAt(0) == 'L') uses.put(f.name, new FieldUse(className, f.name, f.access));
            if (f.desc.startsWith("[L")) uses.put(f.name + "[]", new FieldUse(className, f.name + "[]", f.access));
        }
    }

    static FieldUses of(ClassNode owner, List<MethodCode> methods) {
        FieldUses fields = new FieldUses(owner);
        if (fields.uses.isEmpty()) return fields;
        for (MethodCode code : methods) fields.findLocked(code);
        for (MethodCode code : methods) fields.findOtherUses(code);
        if (fields.sharesPrivateFields()) for (FieldUse use : fields.uses.values()) use.leaked();
        for (FieldUse use : fields.uses.values()) if (use.isLock()) use.number();
        return fields;
    }

    /** Since Java 11 nest mates read private fields directly, out of our sight (JVMS 5.4.4). */
    private boolean sharesPrivateFields() {
        return owner.nestHostClass != null || owner.nestMembers != null && !owner.nestMembers.isEmpty();
    }

    /** The field of this class that the instruction means, if it may be a lock. */
    Optional<FieldUse> of(AbstractInsnNode insn) {
        return of(insn, "");
    }

    private Optional<FieldUse> of(AbstractInsnNode insn, String suffix) {
        if (!(insn instanceof FieldInsnNode)) return Optional.empty();
        FieldInsnNode field = (FieldInsnNode) insn;
        return field.owner.equals(owner.name) ? Optional.ofNullable(uses.get(field.name + suffix)) : Optional.empty();
    }

    /** The array field into whose elements the instruction stores. */
    Optional<FieldUse> ofElement(MethodCode code, AbstractInsnNode elementStore) {
        return code.operands.source(elementStore, 2).flatMap(array -> of(array, "[]"));
    }

    private void findLocked(MethodCode code) {
        for (AbstractInsnNode insn : code.method.instructions) {
            int above = wordsAboveLock(insn);
            if (above >= 0) code.operands.source(insn, above).ifPresent(source -> locked(code, source));
        }
    }

    /** Where a lock operation finds its lock, or negative for other instructions. */
    private static int wordsAboveLock(AbstractInsnNode insn) {
        if (insn.getOpcode() == Opcodes.MONITORENTER) return 0;
        if (!(insn instanceof MethodInsnNode) || insn.getOpcode() == Opcodes.INVOKESTATIC) return -1;
        MethodInsnNode call = (MethodInsnNode) insn;
        return LockMethod.of(call.name, call.desc).map(m -> m.argumentWords).orElse(-1);
    }

    private void locked(MethodCode code, AbstractInsnNode source) {
        if (source.getOpcode() == Opcodes.AALOAD) {
            Optional<AbstractInsnNode> array = code.operands.source(source, 1);
            array.flatMap(a -> of(a, "[]")).ifPresent(use -> locked(use, array.get()));
        } else {
            of(source).ifPresent(use -> locked(use, source));
        }
    }

    private void locked(FieldUse use, AbstractInsnNode read) {
        use.locked();
        lockedReads.add(read);
    }

    private void findOtherUses(MethodCode code) {
        Set<AbstractInsnNode> elementStores = new HashSet<>();
        for (AbstractInsnNode insn : code.method.instructions) {
            if (insn.getOpcode() == Opcodes.AASTORE) storedElement(code, insn, elementStores);
        }
        for (AbstractInsnNode insn : code.method.instructions) {
            int opcode = insn.getOpcode();
            if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) stored(code, insn);
            boolean read = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
            if (read && !lockedReads.contains(insn) && !elementStores.contains(insn)) leaked(insn);
        }
    }

    private void storedElement(MethodCode code, AbstractInsnNode store, Set<AbstractInsnNode> elementStores) {
        ofElement(code, store).ifPresent(use -> {
            elementStores.add(code.operands.source(store, 2).get());
            assigned(use, code.operands.origin(store, 0));
        });
    }

    private void stored(MethodCode code, AbstractInsnNode store) {
        Optional<AbstractInsnNode> value = code.operands.source(store, 0);
        of(store).ifPresent(use -> assigned(use, value));
        // An array that was filled elsewhere has elements that we know nothing of.
        boolean newArray = value.isPresent() && value.get().getOpcode() == Opcodes.ANEWARRAY;
        if (!newArray) of(store, "[]").ifPresent(FieldUse::assignedOther);
    }

    private static void assigned(FieldUse use, Optional<AbstractInsnNode> value) {
        int opcode = value.isPresent() ? value.get().getOpcode() : -1;
        if (opcode == Opcodes.ACONST_NULL) return;
        boolean fresh = opcode == Opcodes.NEW || value.isPresent() && isFactory(value.get());
        if (fresh) use.assignedFresh(Allocations.isMadeToBeLocked(value.get()));
        else use.assignedOther();
    }

    /** The JDK's own makers of wrappers that people lock. */
    private static boolean isFactory(AbstractInsnNode insn) {
        if (insn.getOpcode() != Opcodes.INVOKESTATIC) return false;
        MethodInsnNode call = (MethodInsnNode) insn;
        return call.owner.equals("java/util/Collections") && call.name.startsWith("synchronized");
    }

    private void leaked(AbstractInsnNode read) {
        of(read).ifPresent(FieldUse::leaked);
        AbstractInsnNode user = MethodCode.next(read);
        boolean onlyLength = user != null && user.getOpcode() == Opcodes.ARRAYLENGTH;
        if (!onlyLength) of(read, "[]").ifPresent(FieldUse::leaked);
    }

    Collection<FieldUse> all() {
        return uses.values();
    }
}
