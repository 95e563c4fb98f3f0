package org.jlockdep.instrument;

import org.jlockdep.runtime.Initialisations;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.jlockdep.runtime.Types;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Entry and exit of a class's initialiser: the JVM holds the class's initialisation lock while it runs (JVMS 5.5), so the
 * hooks stand inside, as in a synchronized method. Classes that have no initialiser get none.
 */
final class Initialisers {
    private final MethodCode code;

    Initialisers(MethodCode code) {
        this.code = code;
    }

    static boolean applies(MethodCode code) {
        return code.method.name.equals("<clinit>");
    }

    void rewrite() {
        if ((code.owner.access & Opcodes.ACC_INTERFACE) != 0 && hasBodies()) Types.hasDefaultMethods(code.className());
        InsnList entry = code.lineOfEntry();
        entry.add(new LdcInsnNode(Type.getObjectType(code.owner.name)));
        entry.add(MethodCode.push(siteNumber()));
        entry.add(HookCalls.initialiserBegins());
        entry.add(new VarInsnNode(Opcodes.ASTORE, code.heldVariable()));
        InsnList exit = new InsnList();
        exit.add(new LdcInsnNode(Type.getObjectType(code.owner.name)));
        exit.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        exit.add(HookCalls.initialiserEnds());
        MethodExits.add(code, exit, false);
        code.method.instructions.insert(entry);
        code.storesHeld();
        code.changed();
    }

    /** JVMS 5.5: methods that are neither abstract nor static. */
    private boolean hasBodies() {
        for (MethodNode m : code.owner.methods) {
            if ((m.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) == 0) return true;
        }
        return false;
    }

    private int siteNumber() {
        return Sites.number(Site.ofFresh(
                code.place(code.method.instructions.getFirst()),
                code.className().concat(Initialisations.SUFFIX)));
    }
}
