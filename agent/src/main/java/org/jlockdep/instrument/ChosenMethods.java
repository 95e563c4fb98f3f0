package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Which methods of a class there is something in for us, by the bytes of the class file: to take a method apart costs
 * many times as much as to pass over it, and most of the code of a class that takes a lock somewhere has nothing to do
 * with locks. Errs on the side of yes. What the others read of the class's own fields is kept, since a lock may leave the
 * class there.
 */
final class ChosenMethods {
    private final ConstantPool pool;
    private final MethodTable methods;
    private final ConcernedInstructions instructions;
    private final List<MethodSketch> sketches = new ArrayList<>();

    private final Set<String> chosen = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> readForMore = new HashSet<>();

    ChosenMethods(ClassFileScan scan) {
        this.pool = scan.pool;
        this.methods = scan.file.methods();
        this.instructions = new ConcernedInstructions(scan, methods);
        for (int m = 0; m < methods.keys.size(); m++) if (methods.hasCode(m)) sketches.add(sketch(m));
        choose();
    }

    /** By name and descriptor. */
    Set<String> keys() {
        return chosen;
    }

    /** The class's own fields that the other methods read. */
    Set<String> read() {
        return read;
    }

    /** Those of them that are read for something else than the length of an array. */
    Set<String> readForMore() {
        return readForMore;
    }

    private MethodSketch sketch(int method) {
        boolean isSynchronized = (methods.access(method) & Opcodes.ACC_SYNCHRONIZED) != 0;
        boolean declared = instructions.isDeclared(methods.name(method));
        return new MethodSketch(instructions, methods, method, isSynchronized, declared);
    }

    private void choose() {
        BitSet lockFields = new BitSet();
        boolean locks = false;
        boolean all = false;
        for (MethodSketch sketch : sketches) {
            locks |= sketch.takesMonitor;
            all |= sketch.isUnknown;
            if (!sketch.concerns) continue;
            lockFields.or(sketch.reads);
            lockFields.or(sketch.stores);
        }
        for (MethodSketch sketch : sketches) {
            if (all || isChosen(sketch, locks, lockFields)) chosen.add(methods.keys.get(sketch.method));
            else keepReads(sketch);
        }
    }

    /** Who makes an object that locks itself says so. */
    private boolean isChosen(MethodSketch sketch, boolean locks, BitSet lockFields) {
        return sketch.concerns
                || locks && instructions.isConstructor(methods.name(sketch.method))
                || sketch.mayStoreLock(lockFields);
    }

    private void keepReads(MethodSketch sketch) {
        add(sketch.reads, read);
        add(sketch.readsForMore, readForMore);
    }

    private void add(BitSet names, Set<String> to) {
        for (int name = names.nextSetBit(0); name >= 0; name = names.nextSetBit(name + 1)) to.add(pool.text(name));
    }
}
