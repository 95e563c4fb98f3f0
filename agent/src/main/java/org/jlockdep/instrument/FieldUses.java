package org.jlockdep.instrument;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * One look over all methods of a class: which of its fields are locks. Elements of an array field are a field of their
 * own, called {@code stripes[]}.
 */
final class FieldUses {
    private final ClassNode owner;
    private final Map<String, FieldUse> uses = new HashMap<>();
    /** Field reads whose value goes straight into a lock operation. */
    private final Set<AbstractInsnNode> lockedReads = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Of objects: most classes have none, and many methods fill arrays. */
    private boolean hasArrays;

    /** Stands for fields of other classes: what we learn of them is thrown away. */
    private final FieldUse elsewhere;

    private FieldUses(ClassNode owner) {
        this.owner = owner;
        this.elsewhere = new FieldUse(owner.name, "", 0);
        String className = owner.name.replace('/', '.');
        for (FieldNode f : owner.fields) {
            if (f.desc.charAt(0) == 'L') uses.put(f.name, new FieldUse(className, f.name, f.access));
            if (!f.desc.startsWith("[L")) continue;
            uses.put(f.name + "[]", new FieldUse(className, f.name + "[]", f.access));
            hasArrays = true;
        }
    }

    static FieldUses of(ClassNode owner, List<MethodCode> methods) {
        FieldUses fields = new FieldUses(owner);
        if (fields.uses.isEmpty()) return fields;
        for (MethodCode code : methods) fields.findLocked(code);
        for (MethodCode code : methods) fields.findOtherUses(code);
        if (fields.sharesPrivateFields()) for (FieldUse use : fields.uses.values()) use.shared();
        return fields;
    }

    /** What methods that were passed over read is locked by none of them: others may have it. */
    void readElsewhere(ChosenMethods chosen) {
        for (String field : chosen.read())
            if (uses.containsKey(field)) uses.get(field).leaked();
        for (String field : chosen.readForMore())
            if (uses.containsKey(field + "[]")) uses.get(field + "[]").leaked();
    }

    /** Tells the runtime about those that it has to know. */
    void tell() {
        for (FieldUse use : uses.values()) if (use.isNamed()) use.number();
    }

    /**
     * The class only wraps locks, which go by the name of what has the wrapper.
     *
     * @param single whether the wrapper has but one
     */
    void wrapLocks(boolean single) {
        for (FieldNode f : owner.fields) {
            boolean part = (f.access & Opcodes.ACC_STATIC) == 0 && makesLock(f.name);
            if (part) uses.get(f.name).partOfWrapper(single ? "" : "." + f.name);
        }
    }

    /** Is the field only ever given locks that this class makes? */
    boolean makesLock(String field) {
        FieldUse use = uses.get(field);
        return use != null && use.isLock() && use.isMadeHere();
    }

    /** Do others get at a lock that this class keeps to itself? */
    boolean handsOutLock() {
        for (FieldUse use : uses.values()) if (use.isLock() && use.isHandedOut()) return true;
        return false;
    }

    /** Is the field only ever given views of the class's own locks? */
    boolean isViewOfOwn(String field) {
        FieldUse use = uses.get(field);
        return use != null && use.isViewOnly();
    }

    /** Does the class lock itself by way of a field, as {@code Writer} and the wrappers of {@code Collections} do? */
    boolean lockOwner() {
        for (FieldUse use : uses.values()) if (use.isOwnerLocked()) return true;
        return false;
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
        Optional<AbstractInsnNode> array = code.operands.source(elementStore, 2);
        return array.isPresent() ? of(arrayField(code, array.get()), "[]") : Optional.<FieldUse>empty();
    }

    /** The read that yielded an array, or the store that an array initializer ends in. */
    private static AbstractInsnNode arrayField(MethodCode code, AbstractInsnNode array) {
        if (array.getOpcode() != Opcodes.ANEWARRAY) return array;
        for (AbstractInsnNode insn = array.getNext(); insn != null; insn = insn.getNext()) {
            if (insn.getOpcode() != Opcodes.PUTFIELD && insn.getOpcode() != Opcodes.PUTSTATIC) continue;
            Optional<AbstractInsnNode> value = code.operands.source(insn, 0);
            if (value.isPresent() && value.get() == array) return insn;
        }
        return array;
    }

    private FieldUse use(AbstractInsnNode insn, String suffix) {
        return of(insn, suffix).orElse(elsewhere);
    }

    private void findLocked(MethodCode code) {
        for (AbstractInsnNode enter : code.parts.enters) findLocked(code, enter, 0);
        for (MethodInsnNode call : code.parts.calls) findLocked(code, call, wordsAboveLock(code, call));
    }

    private void findLocked(MethodCode code, AbstractInsnNode insn, int above) {
        if (above < 0) return;
        Optional<AbstractInsnNode> source = code.operands.source(insn, above);
        if (source.isPresent()) locked(code, source.get(), insn.getOpcode() != Opcodes.MONITORENTER);
    }

    /** Where a lock operation finds its lock, or negative for other calls. */
    private static int wordsAboveLock(MethodCode code, MethodInsnNode call) {
        Optional<LockOperation> operation = code.operation(call);
        if (!operation.isPresent()) return -1;
        boolean view = operation.get().action == LockOperation.Action.VIEW;
        if (view) return DirectView.isLockedAtOnce(code, call) ? 0 : -1;
        return operation.get().action == LockOperation.Action.AWAIT ? -1 : operation.get().argumentWords;
    }

    private void locked(MethodCode code, AbstractInsnNode source, boolean byCall) {
        if (source.getOpcode() != Opcodes.AALOAD) {
            locked(source, "", byCall);
            return;
        }
        Optional<AbstractInsnNode> array = code.operands.source(source, 1);
        if (array.isPresent()) locked(array.get(), "[]", byCall);
    }

    private void locked(AbstractInsnNode read, String suffix, boolean byCall) {
        if (byCall) use(read, suffix).calledAsLock();
        else use(read, suffix).locked();
        lockedReads.add(read);
    }

    private void findOtherUses(MethodCode code) {
        Set<AbstractInsnNode> filled = new HashSet<>();
        if (hasArrays) for (AbstractInsnNode store : code.parts.elementStores) storedElement(code, store, filled);
        for (AbstractInsnNode store : code.parts.fieldStores) stored(code, store);
        for (AbstractInsnNode read : code.parts.fieldReads) {
            if (!lockedReads.contains(read) && !filled.contains(read)) leaked(read);
        }
    }

    private void storedElement(MethodCode code, AbstractInsnNode store, Set<AbstractInsnNode> filled) {
        Optional<AbstractInsnNode> array = code.operands.source(store, 2);
        if (!array.isPresent()) return;
        filled.add(array.get());
        Optional<AbstractInsnNode> value = code.operands.origin(store, 0);
        boolean lock = value.isPresent() && code.lockTypes.isLockInField(value.get());
        assigned(code, use(lock ? arrayField(code, array.get()) : array.get(), "[]"), value);
    }

    private void stored(MethodCode code, AbstractInsnNode store) {
        FieldUse field = use(store, "");
        FieldUse elements = use(store, "[]");
        if (field == elsewhere && elements == elsewhere) return;
        List<AbstractInsnNode> values = Alternatives.of(code, store);
        if (values.isEmpty()) field.assignedOther();
        for (AbstractInsnNode value : values) assigned(code, field, Optional.of(value));
        // An array that was filled elsewhere has elements that we know nothing of.
        boolean newArray = values.size() == 1 && values.get(0).getOpcode() == Opcodes.ANEWARRAY;
        if (!newArray) elements.assignedOther();
    }

    private static void assigned(MethodCode code, FieldUse use, Optional<AbstractInsnNode> value) {
        int opcode = value.isPresent() ? value.get().getOpcode() : -1;
        if (opcode == Opcodes.ACONST_NULL) return;
        boolean fresh = opcode == Opcodes.NEW || value.isPresent() && LockTypes.isWrapper(value.get());
        if (fresh) assignedFresh(code, use, value.get());
        else if (opcode == Opcodes.ALOAD && code.isThis((VarInsnNode) value.get())) use.assignedThis();
        else if (value.isPresent() && isView(code, value.get())) use.assignedView();
        else if (value.isPresent() && isFactory(value.get())) use.assignedByFactory();
        else use.assignedOther();
    }

    private static void assignedFresh(MethodCode code, FieldUse use, AbstractInsnNode made) {
        use.assignedFresh(code.isLockInField(made), isOfOwnKind(made));
        if (code.isWrapper(made)) use.holdsWrapper();
    }

    private static boolean isView(MethodCode code, AbstractInsnNode value) {
        Optional<LockOperation> operation = code.operation(value);
        return operation.isPresent() && operation.get().action == LockOperation.Action.VIEW;
    }

    private static boolean isOfOwnKind(AbstractInsnNode made) {
        return made.getOpcode() == Opcodes.NEW && !((TypeInsnNode) made).desc.startsWith("java/");
    }

    private static boolean isFactory(AbstractInsnNode value) {
        if (value.getOpcode() != Opcodes.INVOKESTATIC) return false;
        for (Type given : Type.getArgumentTypes(((MethodInsnNode) value).desc)) {
            if (given.getSort() == Type.OBJECT || given.getSort() == Type.ARRAY) return false;
        }
        return true;
    }

    private void leaked(AbstractInsnNode read) {
        use(read, "").leaked();
        AbstractInsnNode user = MethodCode.next(read);
        boolean onlyLength = user != null && user.getOpcode() == Opcodes.ARRAYLENGTH;
        if (!onlyLength) use(read, "[]").leaked();
    }
}
