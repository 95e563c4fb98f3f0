package org.jlockdep.options;

/** What an option's value may be. Immutable. */
interface OptionType<T> {
    /** The allowed values in words, to follow "expected". */
    String allowed();

    /** @throws IllegalArgumentException if the text is no allowed value; its message is not shown */
    T parse(String text);
}
