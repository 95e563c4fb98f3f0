package org.jlockdep.instrument;

import java.util.BitSet;
import org.objectweb.asm.Opcodes;

/** One pass over the code of a method, by its bytes: is there something for us, and what does it do to its class's fields? */
final class MethodSketch {
    /** By its place in the {@link MethodTable}. */
    final int method;

    /** Must it be read, whatever else the class does? */
    final boolean concerns;

    /** Or are there instructions that we do not know, so that nothing is known of what it does? */
    final boolean isUnknown;

    final boolean takesMonitor;
    /** The class's own fields, by the places of their names in the pool. */
    final BitSet reads = new BitSet();

    final BitSet readsForMore = new BitSet();
    /** Of objects, or of arrays of such. */
    final BitSet stores = new BitSet();

    private boolean storesOwnKind;
    private boolean getsObjects;
    private boolean makesOwnKind;

    /** @param declared must it be read for its name's sake? */
    MethodSketch(
            ConcernedInstructions instructions,
            MethodTable methods,
            int method,
            boolean isSynchronized,
            boolean declared) {
        this.method = method;
        int start = methods.start(method);
        int end = methods.end(method);
        boolean any = isSynchronized || declared;
        boolean enters = isSynchronized;
        int step = 1;
        for (int at = start; at < end; at += step) {
            step = instructions.length(start, at);
            if (step <= 0) break;
            int opcode = methods.opcode(at);
            any |= instructions.concern(opcode, at);
            enters |= opcode == Opcodes.MONITORENTER;
            note(instructions, methods, opcode, at, at + step < end ? methods.opcode(at + step) : -1);
        }
        concerns = any;
        isUnknown = step <= 0;
        takesMonitor = enters;
    }

    private void note(ConcernedInstructions instructions, MethodTable methods, int opcode, int at, int next) {
        switch (opcode) {
            case Opcodes.GETFIELD:
            case Opcodes.GETSTATIC:
                if (!methods.usesOwn(at)) return;
                reads.set(instructions.fieldName(at));
                if (next != Opcodes.ARRAYLENGTH) readsForMore.set(instructions.fieldName(at));
                return;
            case Opcodes.PUTFIELD:
            case Opcodes.PUTSTATIC:
                if (!methods.usesOwn(at) || !instructions.isOfObjects(at)) return;
                stores.set(instructions.fieldName(at));
                storesOwnKind |= instructions.mayHoldLock(at);
                return;
            case Opcodes.NEW:
                makesOwnKind |= instructions.makesOwnKind(at);
                return;
            default:
                getsObjects |= MethodTable.isCall(opcode) && instructions.returnsObject(at);
        }
    }

    /** @param lockFields those that methods which must be read use */
    boolean mayStoreLock(BitSet lockFields) {
        if (stores.isEmpty()) return false;
        return makesOwnKind || storesOwnKind && getsObjects || stores.intersects(lockFields);
    }
}
