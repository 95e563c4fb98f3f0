package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jlockdep.runtime.SeenHold;

/**
 * Does a thread hold a lock, by what the lock itself knows? The JDK answers that to nobody but the thread, and to subclasses
 * ({@code getOwner}), so its fields are read. Of readers a lock knows in one place only the one who came first; of the
 * others each has his own count, which nobody else can read, so what they keep is not known for certain. Analyzer thread
 * only.
 */
final class LockOwners implements Predicate<SeenHold> {
    private final Instrumentation instrumentation;
    private final Map<String, Field> fields = new HashMap<>();
    private boolean unreadable;

    LockOwners(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    @Override
    public boolean test(SeenHold hold) {
        if (unreadable) return false;
        try {
            return owner(hold.lock(), hold.isShared()) == hold.thread();
        } catch (ReflectiveOperationException | RuntimeException e) {
            unreadable = true; // a JDK with other fields: then nothing is certain
            return false;
        }
    }

    private Object owner(Object lock, boolean reads) throws ReflectiveOperationException {
        Class<?> type = lock instanceof ReentrantLock ? ReentrantLock.class : ReentrantReadWriteLock.class;
        Object sync = read(type, "sync", lock);
        if (!reads) return read(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread", sync);
        Class<?> counting = sync.getClass().getSuperclass(); // fair and unfair ones share what counts
        return read(counting, "firstReader", sync);
    }

    private Object read(Class<?> declaring, String name, Object from) throws ReflectiveOperationException {
        String key = declaring.getName() + "." + name;
        Field known = fields.get(key);
        if (known == null) {
            known = OpenedField.of(instrumentation, declaring, name);
            fields.put(key, known);
        }
        return known.get(from);
    }
}
