package org.jlockdep.options;

import java.util.Collections;
import java.util.List;

/** Which of the JDK's own classes: none, all, or those that match. */
final class JdkClasses implements OptionType<ClassPatterns> {
    private final Globs globs = new Globs(false);

    @Override
    public String allowed() {
        return "true, false, or class name patterns such as java.util.*, separated by ':'";
    }

    @Override
    public ClassPatterns parse(String text) {
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

    /** Every class of the JDK is in a package, so a word without a dot is a misspelt "true", not a pattern. */
    private static void rejectBareWord(String glob) {
        if (glob.indexOf('.') < 0 && glob.indexOf('*') < 0) {
            throw new IllegalArgumentException(glob);
        }
    }
}
