package org.jlockdep.instrument;

import java.util.ArrayList;
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
    /** By method; null for one that has no code. */
    private final List<MethodSketch> sketches = new ArrayList<>();

    private final Set<String> chosen = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> readForMore = new HashSet<>();

    /**
     * @param meanings of each name of the pool, see {@link SoughtNames}
     * @param madeType tells of each type of the pool whether it may be a lock
     * @param called tells of each name and type of the pool whether such a method is for us
     */
    ChosenMethods(byte[] classFile, ConstantPool pool, int[] meanings, boolean[] madeType, boolean[] called) {
        this.pool = pool;
        this.methods = new MethodTable(classFile, pool);
        this.instructions = new ConcernedInstructions(classFile, pool, meanings, madeType, called, methods);
        for (int m = 0; m < methods.keys.size(); m++) sketches.add(methods.hasCode(m) ? sketch(m) : null);
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
        boolean declared = (methods.access(method) & Opcodes.ACC_SYNCHRONIZED) != 0
                || instructions.isDeclared(methods.name(method));
        return new MethodSketch(instructions, declared, methods.start(method), methods.end(method));
    }

    private void choose() {
        Set<Integer> lockFields = new HashSet<>();
        boolean locks = false;
        for (int m = 0; m < sketches.size(); m++) {
            MethodSketch sketch = sketches.get(m);
            if (sketch == null) continue;
            locks |= sketch.entersMonitor || (methods.access(m) & Opcodes.ACC_SYNCHRONIZED) != 0;
            if (!sketch.concerns) continue;
            lockFields.addAll(sketch.reads);
            lockFields.addAll(sketch.stores);
        }
        for (int m = 0; m < sketches.size(); m++) {
            MethodSketch sketch = sketches.get(m);
            if (sketch == null) continue;
            // Who makes an object that locks itself says so.
            boolean makesLock = locks && instructions.isConstructor(methods.name(m));
            if (makesLock || sketch.concerns || sketch.mayStoreLock(lockFields)) chosen.add(methods.keys.get(m));
            else keepReads(sketch);
        }
    }

    private void keepReads(MethodSketch sketch) {
        for (int field : sketch.reads) read.add(pool.text(field));
        for (int field : sketch.readsForMore) readForMore.add(pool.text(field));
    }
}
