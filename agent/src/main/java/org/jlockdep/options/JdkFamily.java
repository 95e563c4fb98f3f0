package org.jlockdep.options;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Classes of the JDK that lock together: who uses one of them soon holds locks of the others. Immutable. */
public final class JdkFamily implements Predicate<String> {
    private final Set<String> classes = new HashSet<>();
    /** What stands before the stars. */
    private final List<String> prefixes = new ArrayList<>();
    /** Other classes through which a program comes by one of these. */
    private final Set<String> others = new HashSet<>();

    /** Both are lists of binary names, with blanks between. */
    JdkFamily(String classes, String others) {
        for (String name : classes.split(" ")) {
            if (name.endsWith("*")) {
                prefixes.add(name.substring(0, name.length() - 1));
            } else {
                this.classes.add(name);
            }
        }
        for (String name : others.split(" ")) {
            this.others.add(name);
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

    /** Is a class file that names the class one that could have to do with the family's locks? */
    public boolean isNamedBy(String className) {
        return others.contains(className) || test(className);
    }
}
