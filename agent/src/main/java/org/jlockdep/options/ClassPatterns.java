package org.jlockdep.options;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jlockdep.names.Glob;

/**
 * Decides by name whether a class is in: it matches a glob of the first list and none of the second. Asked once for
 * each class that is loaded, by the thread that loads it. A {@link Predicate} itself, because a method reference made
 * at start would bring the lambda machinery up in every JVM. Immutable.
 */
public final class ClassPatterns implements Predicate<String> {
    private final Glob[] included;
    private final Glob[] excluded;

    ClassPatterns(List<String> included, List<String> excluded) {
        this.included = globs(included);
        this.excluded = globs(excluded);
    }

    public static ClassPatterns everything() {
        return new ClassPatterns(Collections.singletonList("*"), Collections.<String>emptyList());
    }

    public static ClassPatterns nothing() {
        return new ClassPatterns(Collections.<String>emptyList(), Collections.<String>emptyList());
    }

    /** @param className with dots, or with slashes as class files have it */
    public boolean matches(String className) {
        return matchesAny(included, className) && !matchesAny(excluded, className);
    }

    @Override
    public boolean test(String className) {
        return matches(className);
    }

    private static boolean matchesAny(Glob[] globs, String className) {
        for (Glob glob : globs) {
            if (glob.matches(className)) {
                return true;
            }
        }
        return false;
    }

    private static Glob[] globs(List<String> texts) {
        Glob[] globs = new Glob[texts.size()];
        for (int i = 0; i < globs.length; i++) {
            globs[i] = new Glob(texts.get(i));
        }
        return globs;
    }
}
