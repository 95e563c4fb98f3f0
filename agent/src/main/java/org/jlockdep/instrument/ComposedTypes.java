package org.jlockdep.instrument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Which of the types that a class has fields of it makes itself, as far as its constants tell. Used for one class. */
final class ComposedTypes {
    private static final byte[] CONSTRUCTOR = "<init>".getBytes(StandardCharsets.UTF_8);

    private final ConstantPool pool;
    /** By their descriptors' place in the pool. */
    private final List<Integer> fields;

    private final boolean[] made;

    private ComposedTypes(ConstantPool pool, List<Integer> fields) {
        this.pool = pool;
        this.fields = fields;
        this.made = new boolean[fields.size()];
    }

    /**
     * Those whose constructors are called, or methods that may make an instance.
     *
     * @param fields descriptors of the fields, which are of classes, by their place in the pool
     * @return internal names
     */
    static List<String> of(ConstantPool pool, List<Integer> fields) {
        ComposedTypes types = new ComposedTypes(pool, fields);
        for (int i = 1; i < pool.size(); i++) if (pool.tag(i) == ConstantPool.METHOD) types.called(i);
        return types.names();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < made.length; i++) {
            int descriptor = fields.get(i);
            if (made[i]) names.add(pool.text(pool.start(descriptor) + 1, pool.lengthOf(descriptor) - 2));
        }
        return names;
    }

    private void called(int method) {
        int nameAndType = pool.second(method);
        int name = pool.first(nameAndType);
        if (pool.is(CONSTRUCTOR, pool.start(name), pool.lengthOf(name))) {
            int type = pool.first(pool.first(method));
            mark(pool.start(type), pool.lengthOf(type));
        } else {
            returned(pool.second(nameAndType));
        }
    }

    private void returned(int descriptor) {
        int end = pool.start(descriptor) + pool.lengthOf(descriptor);
        int at = end - 1;
        while (at > pool.start(descriptor) && pool.byteAt(at) != ')') at--;
        if (at + 1 < end && pool.byteAt(at + 1) == 'L') mark(at + 2, end - at - 3);
    }

    /** @param at where the internal name of a type is */
    private void mark(int at, int length) {
        for (int i = 0; i < made.length; i++) made[i] |= isOfField(fields.get(i), at, length);
    }

    private boolean isOfField(int descriptor, int at, int length) {
        if (pool.lengthOf(descriptor) - 2 != length) return false;
        int name = pool.start(descriptor) + 1;
        for (int i = 0; i < length; i++) if (pool.byteAt(at + i) != pool.byteAt(name + i)) return false;
        return true;
    }
}
