package org.jlockdep.it;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nested classes are written with a dot in the source and with a dollar sign by the JVM. */
final class LockNames {
    private LockNames() {}

    static Set<String> asInSource(Stream<String> names) {
        return names.map(name -> name.replace('$', '.')).collect(Collectors.toCollection(TreeSet::new));
    }
}
