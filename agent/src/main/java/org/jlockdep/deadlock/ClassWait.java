package org.jlockdep.deadlock;

import java.util.List;

/** What a thread needs that waits for another one to initialise a class. Immutable. */
final class ClassWait {
    final Class<?> wanted;
    /** What it has begun to initialise before, outermost first, and got to no code of. */
    final List<Class<?>> begun;

    final StackTraceElement frame;
    final long work;
    /** Was it found out by what the thread can only wait for? */
    final boolean concluded;

    ClassWait(Class<?> wanted, List<Class<?>> begun, ThreadSight sight) {
        this.wanted = wanted;
        this.begun = begun;
        this.frame = sight.frame;
        this.work = sight.work;
        this.concluded = sight.hidden;
    }
}
