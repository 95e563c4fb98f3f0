package org.jlockdep.options;

/** Whether findings fail a run of tests. */
final class TestVerdict implements OptionType<Boolean> {
    @Override
    public String allowed() {
        return "report or fail";
    }

    @Override
    public Boolean parse(String text) {
        if (text.equals("fail")) {
            return true;
        }
        if (text.equals("report")) {
            return false;
        }
        throw new IllegalArgumentException(text);
    }
}
