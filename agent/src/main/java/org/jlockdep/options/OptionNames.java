package org.jlockdep.options;

import java.util.List;

/** Finds an option by the name that the user wrote, or says which one is nearest to it. */
final class OptionNames {
    private OptionNames() {}

    static Option<?> find(OptionSource source, String name, List<Option<?>> options) {
        for (Option<?> option : options) {
            if (source.spell(option.key()).equals(name)) {
                return option;
            }
        }
        throw new InvalidOptionException("unknown " + source.describe(name) + ": the nearest known one is '"
                + nearest(source, name, options) + "'");
    }

    /** The first of those that are equally near. */
    private static String nearest(OptionSource source, String name, List<Option<?>> options) {
        String nearest = source.spell(options.get(0).key());
        for (Option<?> option : options) {
            String candidate = source.spell(option.key());
            if (EditDistance.between(name, candidate) < EditDistance.between(name, nearest)) {
                nearest = candidate;
            }
        }
        return nearest;
    }
}
