package org.jlockdep.options;

import java.util.Locale;

/** Where an option can stand, and how its key is spelled there. */
enum OptionSource {
    ENVIRONMENT("environment variable", "JLOCKDEP_"),
    PROPERTY("system property", "jlockdep."),
    AGENT("agent option", "");

    private final String label;
    private final String prefix;

    OptionSource(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    /** Whether this name is meant for us, rightly or not. */
    boolean isOurs(String name) {
        return name.startsWith(prefix);
    }

    String spell(String key) {
        return prefix + (this == ENVIRONMENT ? key.toUpperCase(Locale.ROOT) : key);
    }

    /** {@code system property 'jlockdep.depth'} */
    String describe(String name) {
        return label + " '" + name + "'";
    }
}
