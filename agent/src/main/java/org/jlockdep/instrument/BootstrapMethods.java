package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;

/** What the dynamic calls of a class file are linked by (JVMS 4.7.23), by its bytes. */
final class BootstrapMethods {
    /** Of a constant that is a handle (JVMS 4.4.8). */
    private static final int HANDLE = 15;

    private final ConstantPool pool;
    /** Where they are counted; 0 if there are none. */
    private final int start;

    /** @param attributes where the attributes of the class are counted */
    BootstrapMethods(ConstantPool pool, int attributes) {
        this.pool = pool;
        this.start = start(attributes);
    }

    private int start(int attributes) {
        int at = attributes + 2;
        for (int count = pool.u2(attributes); count > 0; count--) {
            if (pool.text(pool.u2(at)).equals("BootstrapMethods")) return at + 6;
            at += 6 + pool.u4(at + 2);
        }
        return 0;
    }

    /** The place in the pool of the method that links. */
    int linker(int bootstrap) {
        return pool.ofHandle(handle(bootstrap));
    }

    /** The place of the handle of that method. */
    int handle(int bootstrap) {
        return pool.u2(at(bootstrap));
    }

    /** How many constants it is given. */
    int arguments(int bootstrap) {
        return pool.u2(at(bootstrap) + 2);
    }

    /** The place of one of them. */
    int argument(int bootstrap, int argument) {
        return pool.u2(at(bootstrap) + 4 + 2 * argument);
    }

    /** Those of the methods, and fields, that it is given. */
    List<Integer> given(int bootstrap) {
        List<Integer> members = new ArrayList<>(4);
        for (int a = arguments(bootstrap) - 1; a >= 0; a--) {
            int argument = argument(bootstrap, a);
            if (pool.tag(argument) == HANDLE) members.add(pool.ofHandle(argument));
        }
        return members;
    }

    private int at(int bootstrap) {
        int at = start + 2;
        for (int i = 0; i < bootstrap; i++) at += 4 + 2 * pool.u2(at + 2);
        return at;
    }
}
