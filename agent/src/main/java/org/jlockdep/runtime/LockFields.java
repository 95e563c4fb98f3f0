package org.jlockdep.runtime;

/** The lock fields that transformed classes declare. Written while classes are transformed, read on the slow path. */
public final class LockFields {
    private static final Numbering<LockField> ALL = new Numbering<>();

    private LockFields() {}

    /** The number by which rewritten code names the field. The latest definition wins. */
    public static synchronized int number(LockField field) {
        int known = ALL.find(field);
        if (known == Numbering.NONE) return ALL.add(field);
        ALL.replace(known, field);
        return known;
    }

    static LockField get(int number) {
        return ALL.get(number);
    }

    /** The field that an instruction on {@code owner} means: declared there or in the nearest superclass. */
    static LockField find(Class<?> from, String owner, String name) {
        Class<?> c = from;
        while (c != null && !c.getName().equals(owner)) c = c.getSuperclass();
        for (; c != null; c = c.getSuperclass()) {
            LockField field = find(c.getName(), name);
            if (field != null) return field;
        }
        return null;
    }

    @Counted(Counted.NAME)
    static LockField find(String owner, String name) {
        int number = ALL.find(new LockField(owner, name, false, false, null));
        return number == Numbering.NONE ? null : ALL.get(number);
    }
}
