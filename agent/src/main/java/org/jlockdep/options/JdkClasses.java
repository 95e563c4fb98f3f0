package org.jlockdep.options;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Which of the JDK's own classes: those that programs share, all, none, or those that match. */
final class JdkClasses implements OptionType<Predicate<String>> {
    private final Globs globs = new Globs(false);

    @Override
    public String allowed() {
        return "auto, true, false, or class name patterns such as java.util.*, separated by ':'";
    }

    @Override
    public Predicate<String> parse(String text) {
        if (text.equals("auto")) {
            return new SharedJdkClasses();
        }
        if (text.equals("true")) {
            return ClassPatterns.everything();
        }
        if (text.equals("false")) {
            return ClassPatterns.nothing();
        }
        List<String> included = globs.parse(text);
        for (String glob : included) {
            rejectBareWord(glob);
        }
        return new ClassPatterns(included, Collections.<String>emptyList());
    }

    /** Every class of the JDK is in a package, so a word without a dot is a misspelt "auto" or "true", not a pattern. */
    private static void rejectBareWord(String glob) {
        if (glob.indexOf('.') < 0 && glob.indexOf('*') < 0) {
            throw new IllegalArgumentException(glob);
        }
    }
}
