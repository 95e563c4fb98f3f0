package org.jlockdep.instrument;

import java.util.Optional;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.jlockdep.runtime.TypeNames;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What yields the lock at a site, and which variable holds the object whose field it came from. Immutable. */
final class LockExpression {
    private static final int NO_OWNER = -1;

    private final Site site;
    private final int ownerVariable;

    private LockExpression(Site site, int ownerVariable) {
        this.site = site;
        this.ownerVariable = ownerVariable;
    }

    int siteNumber() {
        return Sites.number(site);
    }

    /** Of what is waited for and is no lock. */
    int eventSiteNumber() {
        return Sites.numberBesideLocks(site);
    }

    boolean isThis() {
        return site.expression == Site.Expression.THIS;
    }

    /** Do both read the same, so that they yield one object unless it was replaced in between? */
    boolean isSameAs(LockExpression other) {
        return site.expression == other.site.expression
                && site.text.equals(other.site.text)
                && site.fieldOwner.equals(other.site.fieldOwner);
    }

    /** Pushes the owner, or null where it is not at hand. */
    AbstractInsnNode loadOwner() {
        return ownerVariable == NO_OWNER
                ? new InsnNode(Opcodes.ACONST_NULL)
                : new VarInsnNode(Opcodes.ALOAD, ownerVariable);
    }

    /** The lock that {@code consumer} finds {@code above} words below the top of the stack. */
    static LockExpression of(MethodCode code, AbstractInsnNode consumer, int above) {
        code.mustBeAsItWas();
        Site.Place place = code.place(consumer);
        if (consumer.getOpcode() == Opcodes.MONITORENTER) place = place.ofMonitor();
        Optional<AbstractInsnNode> origin = code.operands.origin(consumer, above);
        if (!origin.isPresent()) return without(Site.of(place, "lock"));
        return of(code, place, origin.get(), consumer);
    }

    /** Whatever {@code consumer} locks is a part of {@code this}. */
    static LockExpression ofReceiver(MethodCode code, AbstractInsnNode consumer) {
        return without(Site.ofThis(code.place(consumer).ofMonitor()));
    }

    /** A synchronized method. */
    static LockExpression ofMethod(MethodCode code) {
        Site.Place place = code.place(code.method.instructions.getFirst()).ofMethod();
        return without(
                code.isStatic()
                        ? Site.ofFresh(place, nameOf(Type.getObjectType(code.owner.name)))
                        : Site.ofThis(place));
    }

    private static LockExpression without(Site site) {
        return new LockExpression(site, NO_OWNER);
    }

    private static LockExpression of(
            MethodCode code, Site.Place place, AbstractInsnNode origin, AbstractInsnNode consumer) {
        switch (origin.getOpcode()) {
            case Opcodes.ALOAD:
                return ofVariable(code, place, (VarInsnNode) origin);
            case Opcodes.GETSTATIC:
            case Opcodes.GETFIELD:
                return ofField(code, place, (FieldInsnNode) origin, "", consumer);
            case Opcodes.AALOAD:
                return ofElement(code, place, origin, consumer);
            case Opcodes.LDC:
                return without(ofConstant(place, ((LdcInsnNode) origin).cst));
            case Opcodes.NEW:
                return without(ofNew(code, place, origin));
            case Opcodes.INVOKEVIRTUAL:
            case Opcodes.INVOKEINTERFACE:
            case Opcodes.INVOKESTATIC:
            case Opcodes.INVOKESPECIAL:
                return without(Site.of(place, ((MethodInsnNode) origin).name + "()"));
            default:
                return without(Site.of(place, "lock"));
        }
    }

    private static LockExpression ofVariable(MethodCode code, Site.Place place, VarInsnNode load) {
        if (code.isThis(load)) return without(Site.ofThis(place));
        return without(Site.of(place, code.variableName(load, load.var, "variable" + load.var)));
    }

    private static LockExpression ofField(
            MethodCode code, Site.Place place, FieldInsnNode read, String suffix, AbstractInsnNode consumer) {
        Site site = Site.ofField(place, read.owner.replace('/', '.'), read.name + suffix);
        return new LockExpression(site, read.getOpcode() == Opcodes.GETSTATIC ? NO_OWNER : owner(code, read, consumer));
    }

    /** The variable from which the field's owner was loaded, if it still holds the owner at {@code consumer}. */
    private static int owner(MethodCode code, FieldInsnNode read, AbstractInsnNode consumer) {
        Optional<AbstractInsnNode> load = code.operands.before(read);
        if (!load.isPresent() || load.get().getOpcode() != Opcodes.ALOAD) return NO_OWNER;
        int variable = ((VarInsnNode) load.get()).var;
        if (code.operands.isKept(variable)) return variable;
        for (AbstractInsnNode insn = read; insn != consumer; insn = insn.getNext()) {
            if (insn == null || code.operands.isJoin(insn)) return NO_OWNER;
            if (Operands.overwrites(insn, variable)) return NO_OWNER;
        }
        return variable;
    }

    private static LockExpression ofElement(
            MethodCode code, Site.Place place, AbstractInsnNode load, AbstractInsnNode consumer) {
        Optional<AbstractInsnNode> array = code.operands.origin(load, 1);
        if (array.isPresent() && array.get() instanceof FieldInsnNode) {
            return ofField(code, place, (FieldInsnNode) array.get(), "[]", consumer);
        }
        return without(Site.of(place, Allocations.arrayName(code, array) + "[]"));
    }

    private static Site ofConstant(Site.Place place, Object constant) {
        if (!(constant instanceof Type)) return Site.of(place, "constant");
        return Site.ofFresh(place, nameOf((Type) constant));
    }

    /** As the hooks name a {@code Class} object that they come by otherwise. */
    private static String nameOf(Type type) {
        return TypeNames.stable(type.getInternalName().replace('/', '.')) + ".class";
    }

    private static Site ofNew(MethodCode code, Site.Place place, AbstractInsnNode origin) {
        return code.lockTypes.isLock(origin)
                ? Site.ofFresh(place, Allocations.name(code, origin))
                : Site.of(place, Allocations.localName(code, origin));
    }
}
