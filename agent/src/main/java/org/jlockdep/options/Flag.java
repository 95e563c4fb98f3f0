package org.jlockdep.options;

/** On or off. Only the two exact words: {@code Boolean.parseBoolean} would take a typo for "off". */
final class Flag implements OptionType<Boolean> {
    @Override
    public String allowed() {
        return "true or false";
    }

    @Override
    public Boolean parse(String text) {
        if (text.equals("true")) {
            return true;
        }
        if (text.equals("false")) {
            return false;
        }
        throw new IllegalArgumentException(text);
    }
}
