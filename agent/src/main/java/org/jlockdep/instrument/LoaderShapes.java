package org.jlockdep.instrument;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The types of each class loader, for as long as it lives. Found by identity: no method of a loader is called for it,
 * which would be the application's code.
 */
final class LoaderShapes {
    private final LockTypes lockTypes;
    private final TypeShapes ofBootstrap;
    private volatile Entry[] entries = {};

    LoaderShapes(LockTypes lockTypes) {
        this.lockTypes = lockTypes;
        this.ofBootstrap = new TypeShapes(lockTypes);
    }

    private static final class Entry extends WeakReference<ClassLoader> {
        final TypeShapes shapes;

        Entry(ClassLoader loader, TypeShapes shapes) {
            super(loader);
            this.shapes = shapes;
        }
    }

    /** @param loader null for the bootstrap loader */
    TypeShapes of(ClassLoader loader) {
        if (loader == null) return ofBootstrap;
        for (Entry e : entries) if (e.get() == loader) return e.shapes;
        return add(loader);
    }

    private synchronized TypeShapes add(ClassLoader loader) {
        List<Entry> living = new ArrayList<>();
        for (Entry e : entries) {
            ClassLoader known = e.get();
            if (known == loader) return e.shapes;
            if (known != null) living.add(e);
        }
        Entry added = new Entry(loader, new TypeShapes(lockTypes));
        living.add(added);
        entries = living.toArray(new Entry[0]);
        return added.shapes;
    }
}
