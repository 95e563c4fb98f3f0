package org.jlockdep.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** The classes that could not be rewritten, the first few by name. Told on threads that load classes. */
final class FailedClasses implements BiConsumer<String, Throwable> {
    private static final int KEPT = 100;
    /** Of those, the summary shows so many. */
    private static final int SHOWN = 5;

    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void accept(String className, Throwable reason) {
        if (lines.size() < KEPT) lines.add("not transformed: " + className + ": " + reason);
    }

    /** The first few. */
    List<String> lines() {
        List<String> all = all();
        return all.size() <= SHOWN ? all : all.subList(0, SHOWN);
    }

    synchronized List<String> all() {
        return Collections.unmodifiableList(new ArrayList<>(lines));
    }
}
