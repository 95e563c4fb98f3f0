package org.jlockdep.instrument;

/** Of loaders that nobody was asked about before. */
final class Hierarchies {
    private Hierarchies() {}

    static Hierarchy of(ClassLoader loader) {
        return new Hierarchy(loader, new TypeShapes(Rewritten.PLAIN_LOCKS));
    }
}
