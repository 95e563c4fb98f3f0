package org.jlockdep.dump;

import java.util.HashMap;
import java.util.Map;

/** Definitions of one kind by their number. A lost line leaves a gap, and costs only what mentions it. */
final class DefinitionTable<T> {
    private final String kind;
    private final Map<Integer, T> definitions = new HashMap<>();

    DefinitionTable(String kind) {
        this.kind = kind;
    }

    void define(int number, T definition) throws MalformedRecordException {
        if (definitions.size() >= DumpFormat.MAX_DEFINITIONS) {
            throw new MalformedRecordException("more than " + DumpFormat.MAX_DEFINITIONS + " definitions of a " + kind);
        }
        if (definitions.putIfAbsent(number, definition) != null) {
            throw new MalformedRecordException(kind + " " + number + " is defined twice");
        }
    }

    boolean has(int number) {
        return definitions.containsKey(number);
    }

    T get(int number) throws MalformedRecordException {
        T definition = definitions.get(number);
        if (definition == null) {
            throw new MalformedRecordException(kind + " " + number + " is not defined");
        }
        return definition;
    }

    void clear() {
        definitions.clear();
    }
}
