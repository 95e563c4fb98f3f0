package org.jlockdep.agent;

import java.security.CodeSource;
import java.util.Optional;
import org.jlockdep.runtime.Hooks;

/**
 * Copies of the hooks that programs would see instead of ours. A class path does not matter, since the bootstrap loader is
 * asked first; but a named module comes before it, for all classes of the program. Its hooks tell nobody anything, and
 * code that does not read that module would fail at the first one. Even our own classes see them then, since the JDK's
 * loaders share their list of modules.
 */
final class HookCopies {
    private HookCopies() {}

    /** Where they are, if there are any. */
    static Optional<String> find(ClassLoader loader) {
        try {
            Class<?> seen = Class.forName(Hooks.class.getName(), false, loader);
            return seen.getClassLoader() == null ? Optional.<String>empty() : Optional.of(place(seen));
        } catch (ClassNotFoundException e) {
            return Optional.empty(); // a strict loader, which is made to see ours
        }
    }

    private static String place(Class<?> copy) {
        CodeSource source = copy.getProtectionDomain().getCodeSource();
        return source == null
                ? copy.getClassLoader().toString()
                : source.getLocation().toString();
    }
}
