package org.jlockdep.instrument;

import org.objectweb.asm.Opcodes;

/**
 * Which single instructions of a class file are for us, by its bytes, and what they are of. Errs on the side of yes: what
 * a call means depends on its descriptor and on its receiver, here its name or its owner is enough.
 */
final class ConcernedInstructions {
    private static final int METHODS = SoughtNames.CALLED | SoughtNames.FOR_NAME;
    private static final int DECLARED = SoughtNames.CALLED | SoughtNames.FOREIGN | SoughtNames.LOAD_CLASS;
    private static final int OWNERS = SoughtNames.CALLED | SoughtNames.REFLECTS;
    /** Of handles, and of what finds, makes and combines them. */
    private static final byte[] HANDLES = ClassFileScan.utf8("java/lang/invoke/MethodHandle");

    private static final byte[] INTERNAL_LOCK = ClassFileScan.utf8("jdk/internal/misc/InternalLock");
    private static final byte[] CONSTRUCTOR = ClassFileScan.utf8("<init>");
    private static final byte[] JDK = ClassFileScan.utf8("java/");

    private final ClassFileScan scan;
    private final byte[] bytes;
    private final ConstantPool pool;
    private final MethodTable methods;
    /** Are calls of the type's methods for us, whatever they are called? */
    private final boolean[] owners;

    private final BootstrapMethods bootstraps;

    ConcernedInstructions(ClassFileScan scan, MethodTable methods) {
        this.scan = scan;
        this.bytes = scan.bytes;
        this.pool = scan.pool;
        this.methods = methods;
        this.owners = owners();
        this.bootstraps = new BootstrapMethods(pool, methods.end());
    }

    private boolean[] owners() {
        boolean[] owners = new boolean[pool.size()];
        for (int i = 1; i < owners.length; i++)
            if (pool.tag(i) == ConstantPool.TYPE) owners[i] = isOwner(pool.first(i));
        return owners;
    }

    private boolean isOwner(int name) {
        int length = pool.lengthOf(name);
        return (scan.meanings[name] & OWNERS) != 0
                || length >= HANDLES.length && pool.is(HANDLES, pool.start(name), HANDLES.length)
                || pool.is(INTERNAL_LOCK, pool.start(name), length);
    }

    /** 0 or less if there is no such instruction. */
    int length(int code, int at) {
        return InstructionLengths.of(bytes, code, at);
    }

    boolean isConstructor(int methodName) {
        return pool.is(CONSTRUCTOR, pool.start(methodName), pool.lengthOf(methodName));
    }

    /** Is a method of that name for us, whatever it does? */
    boolean isDeclared(int methodName) {
        return (scan.meanings[methodName] & DECLARED) != 0;
    }

    boolean concern(int opcode, int at) {
        switch (opcode) {
            case Opcodes.MONITORENTER:
            case Opcodes.MONITOREXIT:
                return true;
            case Opcodes.AASTORE:
                return scan.hasArrays;
            case Opcodes.NEW:
                return scan.madeType[pool.u2(at + 1)];
            case Opcodes.INVOKEDYNAMIC:
                return links(pool.first(pool.u2(at + 1)));
            default:
                return MethodTable.isCall(opcode) && isCalled(pool.u2(at + 1));
        }
    }

    private boolean isCalled(int method) {
        int both = pool.second(method);
        return owners[pool.first(method)] || scan.called[both] || (scan.meanings[pool.first(both)] & METHODS) != 0;
    }

    private boolean links(int bootstrap) {
        if (isCalled(bootstraps.linker(bootstrap))) return true;
        for (int member : bootstraps.given(bootstrap)) if (isCalled(member)) return true;
        return false;
    }

    /** Of an instruction that uses a field: the place of its name in the pool. */
    int fieldName(int at) {
        return pool.first(pool.second(pool.u2(at + 1)));
    }

    private int fieldType(int at) {
        return pool.start(pool.second(pool.second(pool.u2(at + 1))));
    }

    boolean isOfObjects(int at) {
        int type = fieldType(at);
        return bytes[type] == 'L' || scan.isArrayOfObjects(type);
    }

    /** Is the field of a type that is none of the JDK's, or declared as what locks are? */
    boolean mayHoldLock(int at) {
        int descriptor = pool.second(pool.second(pool.u2(at + 1)));
        return LockTypes.isDeclared(pool.text(descriptor)) || !isOfJdk(pool.start(descriptor) + 1);
    }

    private boolean isOfJdk(int name) {
        return pool.is(JDK, name, JDK.length);
    }

    /** Of one that makes an object. */
    boolean makesOwnKind(int at) {
        return !isOfJdk(pool.start(pool.first(pool.u2(at + 1))));
    }

    /** Of a call. */
    boolean returnsObject(int at) {
        int descriptor = pool.second(pool.second(pool.u2(at + 1)));
        return bytes[pool.start(descriptor) + pool.lengthOf(descriptor) - 1] == ';'
                && pool.text(descriptor).contains(")L");
    }
}
