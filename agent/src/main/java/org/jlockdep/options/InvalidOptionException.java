package org.jlockdep.options;

/** The user's mistake. The message is one line that names the option, where it stands and what would be right. */
public final class InvalidOptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidOptionException(String message) {
        super(onOneLine(message));
    }

    /** The message quotes the user, who may have written anything. */
    private static String onOneLine(String message) {
        StringBuilder line = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            line.append(Character.isISOControl(c) ? '?' : c);
        }
        return line.toString();
    }
}
