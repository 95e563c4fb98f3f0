package org.jlockdep.instrument;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** One pass over the code of a method, by its bytes: is there something for us, and what does it do to its class's fields? */
final class MethodSketch {
    /** Must it be read, whatever else the class does? */
    final boolean concerns;

    final boolean entersMonitor;
    /** The class's own fields, by the places of their names in the pool. */
    final Set<Integer> reads = new HashSet<>(4);

    final Set<Integer> readsForMore = new HashSet<>(4);
    /** Of objects, or of arrays of such. */
    final Set<Integer> stores = new HashSet<>(4);

    private boolean storesOwnKind;
    private boolean getsObjects;
    private boolean makesOwnKind;

    MethodSketch(ConcernedInstructions instructions, boolean declared, int start, int end) {
        boolean any = declared;
        boolean enters = false;
        int step;
        for (int at = start; at < end; at += step) {
            step = instructions.length(start, at);
            if (step <= 0) {
                any = true; // not what we know
                break;
            }
            int opcode = instructions.opcode(at);
            any |= instructions.concern(opcode, at);
            enters |= opcode == Opcodes.MONITORENTER;
            note(instructions, opcode, at, at + step < end ? instructions.opcode(at + step) : -1);
        }
        concerns = any;
        entersMonitor = enters;
    }

    private void note(ConcernedInstructions instructions, int opcode, int at, int next) {
        switch (opcode) {
            case Opcodes.GETFIELD:
            case Opcodes.GETSTATIC:
                if (!instructions.isOwnField(at)) return;
                reads.add(instructions.fieldName(at));
                if (next != Opcodes.ARRAYLENGTH) readsForMore.add(instructions.fieldName(at));
                return;
            case Opcodes.PUTFIELD:
            case Opcodes.PUTSTATIC:
                if (!instructions.isOwnField(at) || !instructions.isOfObjects(at)) return;
                stores.add(instructions.fieldName(at));
                storesOwnKind |= instructions.mayHoldLock(at);
                return;
            case Opcodes.NEW:
                makesOwnKind |= instructions.makesOwnKind(at);
                return;
            case Opcodes.INVOKEVIRTUAL:
            case Opcodes.INVOKESPECIAL:
            case Opcodes.INVOKESTATIC:
            case Opcodes.INVOKEINTERFACE:
                getsObjects |= instructions.returnsObject(at);
                return;
            default:
        }
    }

    /** @param lockFields those that methods which must be read use */
    boolean mayStoreLock(Set<Integer> lockFields) {
        if (stores.isEmpty()) return false;
        if (makesOwnKind || storesOwnKind && getsObjects) return true;
        for (int field : stores) if (lockFields.contains(field)) return true;
        return false;
    }
}
