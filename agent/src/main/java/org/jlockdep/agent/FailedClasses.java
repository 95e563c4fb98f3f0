package org.jlockdep.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The classes that could not be rewritten, the first few by name. Told on threads that load classes. */
final class FailedClasses implements BiConsumer<String, Throwable> {
    private static final int KEPT = 5;

    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void accept(String className, Throwable reason) {
        if (lines.size() < KEPT) lines.add("not transformed: " + className + ": " + reason);
    }

    synchronized List<String> lines() {
        return new ArrayList<>(lines);
    }
}
