package org.jlockdep.dump;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that stand for the constants of one type. Immutable. */
final class EnumWords<T extends Enum<T>> {
    private final String type;
    private final Map<String, T> constants = new HashMap<>();

    EnumWords(Class<T> type) {
        this.type = type.getSimpleName().toLowerCase(Locale.ROOT);
        for (T constant : type.getEnumConstants()) {
            constants.put(DumpWriter.word(constant), constant);
        }
    }

    T constant(String word) throws MalformedRecordException {
        T constant = constants.get(word);
        if (constant == null) {
            throw new MalformedRecordException("'" + word + "' is no " + type);
        }
        return constant;
    }
}
