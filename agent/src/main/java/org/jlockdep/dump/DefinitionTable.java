package org.jlockdep.dump;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Definitions of one kind by their number. A lost line leaves a gap, and costs only what mentions it. Writers count from
 * zero, so the numbers are places of an array; one that would leave the array mostly empty goes to a map.
 */
final class DefinitionTable<T> {
    private static final int SMALL = 16;

    private final String kind;
    private final Map<Integer, T> scattered = new HashMap<>();
    private Object[] dense = new Object[SMALL];
    private int size;

    DefinitionTable(String kind) {
        this.kind = kind;
    }

    void define(int number, T definition) throws MalformedRecordException {
        if (size >= DumpFormat.MAX_DEFINITIONS) {
            throw new MalformedRecordException("more than " + DumpFormat.MAX_DEFINITIONS + " definitions of a " + kind);
        }
        if (has(number)) {
            throw new MalformedRecordException(kind + " " + number + " is defined twice");
        }
        if (isDense(number)) {
            put(number, definition);
        } else {
            scattered.put(number, definition);
        }
        size++;
    }

    private boolean isDense(int number) {
        return number >= 0 && number < Math.max(dense.length, 2 * size);
    }

    private void put(int number, T definition) {
        if (number >= dense.length) {
            dense = Arrays.copyOf(dense, Math.max(2 * dense.length, number + 1));
        }
        dense[number] = definition;
    }

    boolean has(int number) {
        return find(number) != null;
    }

    T get(int number) throws MalformedRecordException {
        T definition = find(number);
        if (definition == null) {
            throw new MalformedRecordException(kind + " " + number + " is not defined");
        }
        return definition;
    }

    @SuppressWarnings("unchecked")
    private T find(int number) {
        Object definition = number >= 0 && number < dense.length ? dense[number] : null;
        return definition == null ? scattered.get(number) : (T) definition;
    }

    void clear() {
        dense = new Object[SMALL];
        scattered.clear();
        size = 0;
    }
}
