package org.jlockdep.options;

/** Entries {@code -RULE} and {@code RULE=LEVEL}; which rules and levels there are is known elsewhere. */
final class RuleList implements OptionType<String> {
    @Override
    public String allowed() {
        return "entries -RULE or RULE=LEVEL, separated by ':'";
    }

    @Override
    public String parse(String text) {
        for (String entry : text.split("[:,]")) {
            String word = entry.trim();
            if (!word.isEmpty() && word.startsWith("-") == word.contains("=")) {
                throw new IllegalArgumentException(word);
            }
        }
        return text;
    }
}
