package org.jlockdep.instrument;

/** What one class file says of its type, as far as those ask who use the type. Written and read by any thread that loads classes. */
final class TypeShape {
    /** Of a type whose class file cannot be found or read. */
    static final TypeShape NONE = new TypeShape("", new String[0], false, false, false);

    /** Internal name, or empty for Object. */
    final String superName;

    final String[] interfaces;

    /** Is it small, and is there something in it for us? */
    final boolean mayLock;

    /** Is each of its fields one that could be a lock, or that says nothing? Nothing else wraps locks. */
    final boolean mayWrap;

    /** Does it take a lock, and ask something for a value of any type? Nothing else computes a value under its lock. */
    final boolean mayBeLazy;

    /** Benign race: whoever looks comes to the same answer. */
    private volatile Wrappers.Answer answer;

    TypeShape(String superName, String[] interfaces, boolean mayLock, boolean mayWrap, boolean mayBeLazy) {
        this.superName = superName;
        this.interfaces = interfaces;
        this.mayLock = mayLock;
        this.mayWrap = mayWrap;
        this.mayBeLazy = mayBeLazy;
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
