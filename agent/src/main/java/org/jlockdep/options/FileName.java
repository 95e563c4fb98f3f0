package org.jlockdep.options;

/** A file name, or nothing. Whether the file can be written shows when it is opened. */
final class FileName implements OptionType<String> {
    @Override
    public String allowed() {
        return "a file name";
    }

    @Override
    public String parse(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
