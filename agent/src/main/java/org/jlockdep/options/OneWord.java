package org.jlockdep.options;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One of a few words. */
final class OneWord implements OptionType<String> {
    private final List<String> words;

    OneWord(String... words) {
        this.words = Collections.unmodifiableList(Arrays.asList(words));
    }

    @Override
    public String allowed() {
        StringBuilder text = new StringBuilder(words.get(0));
        for (String word : words.subList(1, words.size())) text.append(" or ").append(word);
        return text.toString();
    }

    @Override
    public String parse(String text) {
        if (!words.contains(text)) throw new IllegalArgumentException(text);
        return text;
    }
}
