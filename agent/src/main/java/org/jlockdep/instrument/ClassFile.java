package org.jlockdep.instrument;

/** One class file, taken apart no further than somebody has asked, and once for all who ask. For one thread. */
final class ClassFile {
    final byte[] bytes;
    final ConstantPool pool;
    private MethodTable methods;

    ClassFile(byte[] bytes) {
        this.bytes = bytes;
        this.pool = new ConstantPool(bytes);
    }

    MethodTable methods() {
        if (methods == null) methods = new MethodTable(bytes, pool);
        return methods;
    }
}
