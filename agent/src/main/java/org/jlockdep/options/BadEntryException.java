package org.jlockdep.options;

/** One entry of a list is not allowed; the message is that entry, for people to find it. */
final class BadEntryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadEntryException(String entry) {
        super(entry);
    }
}
