package org.jlockdep.instrument;

/** What one class file says of its type, as far as those ask who use the type. Written and read by any thread that loads classes. */
final class TypeShape {
    /** Of a type whose class file cannot be found or read. */
    static final TypeShape NONE = new TypeShape("", new String[0], false);

    /** Internal name, or empty for Object. */
    final String superName;

    final String[] interfaces;

    /** Is it small, and is there something in it for us? Nothing else wraps a lock or computes a value under one. */
    final boolean mayLock;

    /** Benign race: whoever looks comes to the same answer. */
    private volatile Wrappers.Answer answer;

    TypeShape(String superName, String[] interfaces, boolean mayLock) {
        this.superName = superName;
        this.interfaces = interfaces;
        this.mayLock = mayLock;
    }

    boolean isKnown() {
        return this != NONE;
    }

    /** Null if nobody found out. */
    Wrappers.Answer answer() {
        return answer;
    }

    void answer(Wrappers.Answer found) {
        answer = found;
    }
}
