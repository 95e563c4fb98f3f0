package org.jlockdep.options;

/** One thing that can be set: key, type, default and one line of help. Immutable. */
final class Option<T> {
    private final String key;
    private final OptionType<T> type;
    private final String defaultText;
    private final String help;

    Option(String key, OptionType<T> type, String defaultText, String help) {
        this.key = key;
        this.type = type;
        this.defaultText = defaultText;
        this.help = help;
    }

    String key() {
        return key;
    }

    String defaultText() {
        return defaultText;
    }

    T parse(String text) {
        return type.parse(text);
    }

    void check(OptionSource source, String text) {
        try {
            type.parse(text);
        } catch (BadEntryException bad) {
            throw new InvalidOptionException(source.describe(source.spell(key)) + " has the entry '" + bad.getMessage()
                    + "': expected " + type.allowed());
        } catch (IllegalArgumentException notAllowed) {
            throw new InvalidOptionException(
                    source.describe(source.spell(key)) + " is '" + text + "': expected " + type.allowed());
        }
    }

    String allowed() {
        return type.allowed();
    }

    /** A row of the README's table. */
    String markdownRow() {
        String shownDefault = defaultText.isEmpty() ? "" : "`" + defaultText + "`";
        return "| `" + key + "` | " + type.allowed() + " | " + shownDefault + " | " + help + " |\n";
    }
}
