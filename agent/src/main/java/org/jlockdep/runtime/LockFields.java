package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lock fields that transformed classes declare. Written while classes are transformed, read on the slow path. */
public final class LockFields {
    private static final ConcurrentHashMap<String, LockField> BY_KEY = new ConcurrentHashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static volatile List<LockField> all = new ArrayList<>();

    private LockFields() {}

    /** The number by which rewritten code names the field. The latest definition wins. */
    public static synchronized int number(LockField field) {
        BY_KEY.put(field.key(), field);
        Integer known = NUMBERS.get(field.key());
        List<LockField> next = new ArrayList<>(all);
        if (known == null) {
            known = next.size();
            NUMBERS.put(field.key(), known);
            next.add(field);
        } else {
            next.set(known, field);
        }
        all = next;
        return known;
    }

    static LockField get(int number) {
        return all.get(number);
    }

    /** The field that an instruction on {@code owner} means: declared there or in the nearest superclass. */
    static LockField find(Class<?> from, String owner, String name) {
        Class<?> c = from;
        while (c != null && !c.getName().equals(owner)) c = c.getSuperclass();
        for (; c != null; c = c.getSuperclass()) {
            LockField field = BY_KEY.get(LockField.key(c.getName(), name));
            if (field != null) return field;
        }
        return null;
    }

    @Counted(Counted.NAME)
    static LockField find(String owner, String name) {
        return BY_KEY.get(LockField.key(owner, name));
    }
}
