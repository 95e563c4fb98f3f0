package org.jlockdep.instrument;

import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** What stands behind the instructions of a method (JVMS 4.7.3): handlers, lines, variables, and where its frames are. */
final class CodeAttributes {
    private final ConstantPool pool;
    private final Constants constants;
    private final CodePlaces places;
    /** Where the handlers are counted. */
    private final int handlers;

    /** Where the contents of each begin; 0 if there is none. */
    private int lines;

    private int variables;
    private int genericVariables;
    private int frames;

    /** @param handlers where the code ends */
    CodeAttributes(ConstantPool pool, Constants constants, CodePlaces places, int handlers) {
        this.pool = pool;
        this.constants = constants;
        this.places = places;
        this.handlers = handlers;
    }

    /** @return false if there is one that is not read here, or one of them twice */
    boolean find() {
        int at = handlers + 2 + 8 * pool.u2(handlers);
        int count = pool.u2(at);
        at += 2;
        for (int a = 0; a < count; a++) {
            if (!found(pool.text(pool.u2(at)), at + 6)) return false;
            at += 6 + pool.u4(at + 2);
        }
        return true;
    }

    private boolean found(String name, int at) {
        int before = 0;
        switch (name) {
            case "LineNumberTable":
                before = lines;
                lines = at;
                break;
            case "LocalVariableTable":
                before = variables;
                variables = at;
                break;
            case "LocalVariableTypeTable":
                before = genericVariables;
                genericVariables = at;
                break;
            case "StackMapTable":
                before = frames;
                frames = at;
                break;
            default:
                return false;
        }
        return before == 0;
    }

    /** Where the stack map frames are counted; 0 if there are none. */
    int frames() {
        return frames;
    }

    void readHandlers(MethodNode method) {
        int at = handlers + 2;
        for (int count = pool.u2(handlers); count > 0; count--, at += 8) {
            method.tryCatchBlocks.add(new TryCatchBlockNode(
                    places.label(pool.u2(at)),
                    places.label(pool.u2(at + 2)),
                    places.label(pool.u2(at + 4)),
                    pool.u2(at + 6) == 0 ? null : constants.type(at + 6)));
        }
    }

    /** @return false if two lines begin at one instruction, which compilers seldom write */
    boolean readLines() {
        if (lines == 0) return true;
        int at = lines + 2;
        for (int count = pool.u2(lines); count > 0; count--, at += 4) {
            if (!places.line(pool.u2(at), pool.u2(at + 2))) return false;
        }
        return true;
    }

    void readVariables(MethodNode method) {
        if (variables == 0) return;
        int at = variables + 2;
        for (int count = pool.u2(variables); count > 0; count--, at += 10) {
            int begin = pool.u2(at);
            method.localVariables.add(new LocalVariableNode(
                    constants.text(at + 4),
                    constants.text(at + 6),
                    signature(begin, pool.u2(at + 8)),
                    places.label(begin),
                    places.label(begin + pool.u2(at + 2)),
                    pool.u2(at + 8)));
        }
    }

    /** Of a variable whose type is a generic one; else null. */
    private String signature(int begin, int variable) {
        if (genericVariables == 0) return null;
        int at = genericVariables + 2;
        for (int count = pool.u2(genericVariables); count > 0; count--, at += 10) {
            if (pool.u2(at) == begin && pool.u2(at + 8) == variable) return constants.text(at + 6);
        }
        return null;
    }
}
