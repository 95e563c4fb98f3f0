package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jlockdep.runtime.Site;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * One method that is being rewritten: where its operands come from, and the local variables that rewriting adds behind
 * its own. The held stack has its variable from the first instruction on, so every stack map frame lists it; scratch
 * variables live between two instructions only, and no frame mentions them.
 */
final class MethodCode {
    /** Words that the code we insert needs on the operand stack beyond what was there. */
    private static final int EXTRA_STACK = 10;
    /** The held stack, and the lock of a synchronized method. */
    private static final int CARRIED = 2;
    /** At least: a lock, a token, the lock that a view belongs to, and four words of arguments. */
    private static final int SCRATCH = 7;

    final ClassNode owner;
    final MethodNode method;
    final Operands operands;
    final MethodParts parts;
    final LockTypes lockTypes;
    private final int firstFree;
    private final List<Object> carried = new ArrayList<>();
    private boolean changed;
    private boolean storesHeld;
    private int scratch = SCRATCH;

    private final Hierarchy hierarchy;
    private final Wrappers wrappers;

    MethodCode(ClassNode owner, MethodNode method, LockTypes lockTypes, Hierarchy hierarchy, Wrappers wrappers) {
        this.owner = owner;
        this.method = method;
        this.operands = new Operands(method);
        this.parts = new MethodParts(method);
        this.lockTypes = lockTypes;
        this.hierarchy = hierarchy;
        this.wrappers = wrappers;
        this.firstFree = method.maxLocals;
    }

    boolean isStatic() {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isThis(VarInsnNode load) {
        return load.var == 0 && !isStatic() && !operands.isStored(0);
    }

    /** Is what the instruction makes a lock if it goes into a field: one of the JDK's, or the application's own kind? */
    boolean isLockInField(AbstractInsnNode made) {
        return lockTypes.isLockInField(made)
                || made.getOpcode() == Opcodes.NEW && isOwnLock(((TypeInsnNode) made).desc);
    }

    /** The same wherever it goes. */
    boolean isLock(AbstractInsnNode made) {
        return lockTypes.isLock(made) || made.getOpcode() == Opcodes.NEW && isOwnLock(((TypeInsnNode) made).desc);
    }

    /** Does the instruction make an object that wraps a lock? */
    boolean isWrapper(AbstractInsnNode made) {
        return made.getOpcode() == Opcodes.NEW && wrapsLock(((TypeInsnNode) made).desc);
    }

    /** Looking at a class file costs too much to do it for every type that is made. */
    boolean wrapsLock(String type) {
        String simple = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
        return (soundsLikeLock(simple) || isComposed(type)) && wrappers.has(type);
    }

    /** May a field of that descriptor have a lock, or a lazy, that a method returned or that is of an own kind? */
    boolean mayHoldLock(String descriptor) {
        String type = descriptor.substring(1, descriptor.length() - 1);
        return LockTypes.isDeclared(descriptor) || wrapsLock(type) || isComposed(type) && wrappers.isLazy(type);
    }

    private boolean isOwnLock(String type) {
        if (type.startsWith("java/")) return false;
        return wrapsLock(type) || (soundsLikeLock(type) || isComposed(type)) && isLockByType(type);
    }

    private boolean isLockByType(String type) {
        return hierarchy.isLock(type) || lockTypes.foreign.isLock(type, hierarchy);
    }

    private static boolean soundsLikeLock(String name) {
        return name.contains("Lock") || name.contains("Mutex");
    }

    /** Does an object of this class have one of its own, and declares it as what it is? */
    private boolean isComposed(String type) {
        for (FieldNode f : owner.fields) {
            if (f.desc.length() == type.length() + 2 && f.desc.startsWith(type, 1) && f.desc.charAt(0) == 'L')
                return true;
        }
        return false;
    }

    /** The lock operation that an instruction calls, as far as its static type tells. */
    Optional<LockOperation> operation(AbstractInsnNode insn) {
        if (!(insn instanceof MethodInsnNode)) return Optional.empty();
        MethodInsnNode call = (MethodInsnNode) insn;
        Optional<LockOperation> operation = LockOperation.of(call);
        boolean certain = operation.isPresent() && !operation.get().countsPermits();
        if (certain) return operation;
        Optional<LockOperation> foreign = lockTypes.foreign.operation(call, hierarchy);
        if (foreign.isPresent() || !operation.isPresent()) return foreign;
        boolean possible = call.itf || hierarchy.mayBeSemaphore(call.owner);
        return possible ? operation : Optional.<LockOperation>empty();
    }

    /** Is it a method by which a foreign lock is taken or released, in a class that is one? */
    boolean isForeignOperation() {
        return lockTypes.foreign.isOperation(owner.name, method.name, hierarchy);
    }

    boolean hasFrames() {
        return (owner.version & 0xFFFF) >= Opcodes.V1_6;
    }

    /** The variable that holds this thread's held stack, null before the first hook. */
    int heldVariable() {
        if (carried.isEmpty()) carried.add(HookCalls.HELD_LOCKS);
        return firstFree;
    }

    /** One more variable that is live in the whole method; must be stored first thing. */
    int carry(String internalName) {
        heldVariable();
        carried.add(internalName);
        return firstFree + carried.size() - 1;
    }

    /** Variable {@code i} of those that are live only between two instructions. */
    int scratch(int i) {
        scratch = Math.max(scratch, i + 2); // a long has two words
        return firstFree + CARRIED + i;
    }

    /** The method's own first instructions store the held stack. */
    void storesHeld() {
        storesHeld = true;
    }

    void changed() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** To be called by whoever names a lock. */
    void mustBeAsItWas() {
        if (changed) throw new AssertionError("a name taken from a method that is being rewritten: " + method.name);
    }

    /**
     * Makes room for what was added and completes the frames. Call once, last.
     *
     * @param entry what must run first, with nothing but the parameters known
     */
    void finish(InsnList entry) {
        if (!carried.isEmpty()) {
            extendFrames();
            if (!storesHeld) {
                method.instructions.insert(new VarInsnNode(Opcodes.ASTORE, firstFree));
                method.instructions.insert(new InsnNode(Opcodes.ACONST_NULL));
            }
        }
        method.instructions.insert(entry);
        method.maxLocals += CARRIED + scratch;
        method.maxStack += EXTRA_STACK;
    }

    private void extendFrames() {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof FrameNode) extend((FrameNode) insn);
        }
    }

    private void extend(FrameNode frame) {
        List<Object> locals = new ArrayList<>(frame.local);
        int words = 0;
        for (Object type : locals) words += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
        for (; words < firstFree; words++) locals.add(Opcodes.TOP);
        locals.addAll(carried);
        frame.local = locals;
    }

    Site.Place place(AbstractInsnNode insn) {
        return new Site.Place(className(), method.name, fileName(), line(insn));
    }

    String className() {
        return owner.name.replace('/', '.');
    }

    private String fileName() {
        return owner.sourceFile == null ? "" : owner.sourceFile;
    }

    private static int line(AbstractInsnNode from) {
        for (AbstractInsnNode insn = from; insn != null; insn = insn.getPrevious()) {
            if (insn instanceof LineNumberNode) return ((LineNumberNode) insn).line;
        }
        for (AbstractInsnNode insn = from; insn != null; insn = insn.getNext()) {
            if (insn instanceof LineNumberNode) return ((LineNumberNode) insn).line;
        }
        return -1;
    }

    /** The line where the body begins: before its first instruction there is none, and a stack would show none. */
    InsnList lineOfEntry() {
        InsnList entry = new InsnList();
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode) {
                LabelNode here = new LabelNode();
                entry.add(here);
                entry.add(new LineNumberNode(((LineNumberNode) insn).line, here));
                return entry;
            }
        }
        return entry;
    }

    /** The source's name of a variable at an instruction, or {@code fallback} when the class file has none. */
    String variableName(AbstractInsnNode at, int variable, String fallback) {
        if (method.localVariables == null) return fallback;
        int position = method.instructions.indexOf(at);
        for (LocalVariableNode v : method.localVariables) {
            // A variable's range begins right behind the store that gives it its first value.
            if (v.index == variable && position + 2 >= position(v.start) && position < position(v.end)) return v.name;
        }
        return fallback;
    }

    private int position(LabelNode label) {
        return method.instructions.indexOf(label);
    }

    /** Pushes a small number with the shortest instruction. */
    static AbstractInsnNode push(int value) {
        if (value >= -1 && value <= 5) return new InsnNode(Opcodes.ICONST_0 + value);
        if (value == (byte) value) return new IntInsnNode(Opcodes.BIPUSH, value);
        if (value == (short) value) return new IntInsnNode(Opcodes.SIPUSH, value);
        return new LdcInsnNode(value);
    }

    /** The next instruction that does something, labels and the like passed over; null at the end. */
    static AbstractInsnNode next(AbstractInsnNode insn) {
        AbstractInsnNode n = insn.getNext();
        while (n != null && n.getOpcode() < 0) n = n.getNext();
        return n;
    }

    static AbstractInsnNode previous(AbstractInsnNode insn) {
        AbstractInsnNode p = insn.getPrevious();
        while (p != null && p.getOpcode() < 0) p = p.getPrevious();
        return p;
    }

    static boolean isConstructorCall(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.INVOKESPECIAL && ((MethodInsnNode) insn).name.equals("<init>");
    }
}
