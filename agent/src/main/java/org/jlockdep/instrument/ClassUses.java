package org.jlockdep.instrument;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.jlockdep.runtime.TypeNames;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Instructions that initialise a class unless it is (JVMS 5.5). A class that is initialised already, or by this very
 * thread, shows nothing of that: in initialisers these instructions tell it themselves. What came before on every way is
 * not told again.
 */
final class ClassUses {
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

    /** What is told must not make a method too long for the JVM (JVMS 4.7.3); such a one fills tables. */
    private static final int LONG = 10_000;

    /** Of {@code Class.forName}, when it always initialises what it finds. */
    private static final String BY_NAME = "(Ljava/lang/String;)Ljava/lang/Class;";

    private static final String BY_LOADER = "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;";
    private static final Type[] LOADER_ARGUMENTS = {Type.BOOLEAN_TYPE, Type.getObjectType("java/lang/ClassLoader")};

    private final MethodCode code;
    /** Where other instructions may come from. */
    private final Set<AbstractInsnNode> targets = new HashSet<>();

    private final boolean ofInitialiser;
    private final List<String> underWay;

    /**
     * @param ofInitialiser is the method run by the class's initialiser alone?
     * @param underWay classes whose initialisers have brought this class in
     */
    ClassUses(MethodCode code, boolean ofInitialiser, List<String> underWay) {
        this.code = code;
        this.ofInitialiser = ofInitialiser;
        this.underWay = underWay;
    }

    boolean areOfInitialiser() {
        return ofInitialiser;
    }

    void rewrite() {
        if (TypeNames.isOfJdk(code.className())) return;
        rewriteReflection();
        if (!ofInitialiser && underWay.isEmpty() || code.method.instructions.size() > LONG) return;
        findTargets();
        Set<String> told = new HashSet<>();
        for (AbstractInsnNode insn : code.method.instructions.toArray()) {
            if (targets.contains(insn)) told.clear();
            String type = used(insn);
            if (concerns(type) && told.add(type)) tell(type, insn);
            else if (ofInitialiser && insn instanceof MethodInsnNode) reflect((MethodInsnNode) insn);
        }
    }

    /** Internal name, or empty if the instruction initialises nothing. */
    private static String used(AbstractInsnNode insn) {
        switch (insn.getOpcode()) {
            case Opcodes.NEW:
                return ((TypeInsnNode) insn).desc;
            case Opcodes.GETSTATIC:
            case Opcodes.PUTSTATIC:
                return ((FieldInsnNode) insn).owner;
            case Opcodes.INVOKESTATIC:
                return ((MethodInsnNode) insn).owner;
            default:
                return "";
        }
    }

    private boolean concerns(String type) {
        if (!ofInitialiser) return underWay.contains(type) && !type.equals(code.owner.name);
        return !type.isEmpty()
                && !type.equals(code.owner.name)
                && !type.startsWith("java/")
                && !type.startsWith("org/jlockdep/runtime/");
    }

    /** What only initialisers run hands over the class; elsewhere it is looked for by its name, while there is need. */
    private void tell(String type, AbstractInsnNode insn) {
        InsnList before = new InsnList();
        if (ofInitialiser) before.add(new LdcInsnNode(Type.getObjectType(type)));
        before.add(MethodCode.push(site(insn, type)));
        before.add(ofInitialiser ? HookCalls.usesClass() : HookCalls.usesNamedClass());
        code.method.instructions.insertBefore(insn, before);
        code.changed();
    }

    /** {@code ensureInitialized}, of whichever class it is. */
    private void reflect(MethodInsnNode call) {
        if (!call.owner.equals(LOOKUP) || !call.name.equals("ensureInitialized")) return;
        code.method.instructions.insertBefore(call, ofTopOfStack(call, HookCalls.usesClass()));
        code.changed();
    }

    /** {@code Class.forName} anywhere, with the name at least. */
    private void rewriteReflection() {
        for (MethodInsnNode call : code.parts.calls) {
            if (!call.owner.equals("java/lang/Class") || !call.name.equals("forName")) continue;
            if (call.desc.equals(BY_NAME)) {
                code.method.instructions.insertBefore(call, ofTopOfStack(call, HookCalls.usesClassByName()));
            } else if (call.desc.equals(BY_LOADER)) {
                code.method.instructions.insertBefore(call, behind(LOADER_ARGUMENTS, call));
            } else {
                continue;
            }
            code.changed();
        }
    }

    /** The name lies below what is stored for as long as the hook runs. */
    private InsnList behind(Type[] arguments, MethodInsnNode call) {
        InsnList tells = new InsnList();
        SetAside above = new SetAside(code, 0, arguments);
        above.store(tells);
        tells.add(ofTopOfStack(call, HookCalls.namesClass()));
        above.load(tells);
        return tells;
    }

    private InsnList ofTopOfStack(MethodInsnNode call, MethodInsnNode hook) {
        InsnList tells = new InsnList();
        tells.add(new InsnNode(Opcodes.DUP));
        tells.add(MethodCode.push(site(call, call.name)));
        tells.add(hook);
        return tells;
    }

    private int site(AbstractInsnNode insn, String type) {
        return Sites.number(Site.of(code.place(insn), type.replace('/', '.')));
    }

    private void findTargets() {
        for (AbstractInsnNode insn : code.method.instructions) {
            if (insn instanceof JumpInsnNode) {
                targets.add(((JumpInsnNode) insn).label);
            } else if (insn instanceof TableSwitchInsnNode) {
                addTargets(((TableSwitchInsnNode) insn).dflt, ((TableSwitchInsnNode) insn).labels);
            } else if (insn instanceof LookupSwitchInsnNode) {
                addTargets(((LookupSwitchInsnNode) insn).dflt, ((LookupSwitchInsnNode) insn).labels);
            }
        }
        for (TryCatchBlockNode block : code.method.tryCatchBlocks) targets.add(block.handler);
    }

    private void addTargets(LabelNode other, Collection<LabelNode> labels) {
        targets.add(other);
        targets.addAll(labels);
    }
}
