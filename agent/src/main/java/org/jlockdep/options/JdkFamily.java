package org.jlockdep.options;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Classes of the JDK that lock together: who uses one of them soon holds locks of the others. Immutable. */
final class JdkFamily implements Predicate<String> {
    private final Set<String> classes = new HashSet<>();
    /** What stands before the stars. */
    private final List<String> prefixes = new ArrayList<>();

    /** @param classes binary names, with blanks between */
    JdkFamily(String classes) {
        for (String name : classes.split(" ")) {
            if (name.endsWith("*")) {
                prefixes.add(name.substring(0, name.length() - 1));
            } else {
                this.classes.add(name);
            }
        }
    }

    @Override
    public boolean test(String className) {
        if (classes.contains(className)) {
            return true;
        }
        for (String prefix : prefixes) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
