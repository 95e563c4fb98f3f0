package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.SeenStack;
import org.jlockdep.runtime.Types;

/**
 * Threads that wait until another one has initialised a class (JVMS 5.5, step 2). The JVM counts them as running, and says
 * of none what it waits for. But such a thread does no work, and stands at a line that uses the class: only then code is
 * read. Looked for only while an initialiser is under way that our hooks told of.
 *
 * <p>Who initialises a class that has no initialiser, or one that has not begun, waits for a superclass: that shows who it
 * is. Of several that wait so for one the JVM does not tell who came first.
 */
final class ClassWaits {
    /** So long a thread has to stand still before its code is read. */
    private static final long STILL_MILLIS = 20;
    /** Each costs a stack trace. */
    private static final int MOST = 256;

    private final JvmFacts facts;
    /** By whom a class is initialised now. */
    private final Map<Class<?>, Thread> initialisers;

    private final Map<Thread, ThreadSight> sights = new IdentityHashMap<>();
    private final Map<Thread, ClassWait> waits = new IdentityHashMap<>();

    private ClassWaits(JvmFacts facts) {
        this.facts = facts;
        this.initialisers = SeenStack.initialisers();
    }

    static ClassWaits ofAll(JvmFacts facts) throws InterruptedException {
        ClassWaits found = new ClassWaits(facts);
        if (found.initialisers.isEmpty()) return found;
        Map<Thread, ThreadSight> first = found.see(found.running());
        if (first.isEmpty()) return found;
        Thread.sleep(STILL_MILLIS);
        found.findAmong(first);
        return found;
    }

    /** Of the same threads as far as they have not moved. */
    ClassWaits again() {
        ClassWaits found = new ClassWaits(facts);
        if (!found.initialisers.isEmpty()) found.findAmong(sights);
        return found;
    }

    Collection<Thread> threads() {
        return waits.keySet();
    }

    /** Null if it waits for none. */
    ClassWait of(Thread thread) {
        return waits.get(thread);
    }

    private Collection<Thread> running() {
        Collection<Thread> running = new ArrayList<>();
        for (Thread thread : facts.threads()) {
            boolean runs = !(thread instanceof OwnThread) && facts.state(thread) == Thread.State.RUNNABLE;
            if (runs && running.size() < MOST) running.add(thread);
        }
        for (Thread thread : SeenStack.virtualThreads()) {
            if (running.size() < MOST && facts.state(thread) != Thread.State.BLOCKED) running.add(thread);
        }
        return running;
    }

    private Map<Thread, ThreadSight> see(Collection<Thread> threads) {
        Map<Thread, ThreadSight> seen = new IdentityHashMap<>();
        for (Thread thread : threads) {
            ThreadSight sight = ThreadSight.of(thread, facts);
            if (sight != null) seen.put(thread, sight);
        }
        return seen;
    }

    private void findAmong(Map<Thread, ThreadSight> before) {
        Set<StackTraceElement> frames = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Map.Entry<Thread, ThreadSight> now : see(before.keySet()).entrySet()) {
            if (!now.getValue().isStill(before.get(now.getKey()))) continue;
            sights.put(now.getKey(), now.getValue());
            if (now.getValue().hidden) continue;
            if (now.getValue().named.isEmpty()) frames.add(now.getValue().frame);
            else names.add(now.getValue().named);
        }
        if (!sights.isEmpty()) find(facts.used(frames), facts.loaded(names));
    }

    /** Whoever is found to wait may have begun a class that others wait for. */
    private void find(Map<StackTraceElement, List<Class<?>>> used, Map<String, List<Class<?>>> named) {
        int before;
        do {
            before = waits.size();
            for (Map.Entry<Thread, ThreadSight> sight : sights.entrySet()) {
                if (waits.containsKey(sight.getKey()) || sight.getValue().hidden) continue;
                ThreadSight at = sight.getValue();
                find(sight.getKey(), at, at.named.isEmpty() ? used.get(at.frame) : named.get(at.named));
            }
        } while (waits.size() != before);
        findHidden();
    }

    /**
     * Of who does nothing, in code of which no line is shown, it is known that he waits for a class. If no thread but one is
     * seen in an initialiser, it is for one of that thread's.
     */
    private void findHidden() {
        boolean any = false;
        for (ThreadSight sight : sights.values()) any |= sight.hidden;
        Thread initialising = any ? theOneInInitialiser() : null;
        Class<?> wanted =
                initialising == null ? null : SeenStack.of(initialising).innermostInitialiser();
        if (wanted == null) return;
        for (Map.Entry<Thread, ThreadSight> sight : sights.entrySet()) {
            if (!sight.getValue().hidden || sight.getKey() == initialising) continue;
            waits.put(sight.getKey(), new ClassWait(wanted, new ArrayList<Class<?>>(0), sight.getValue()));
        }
    }

    /** Null if there are several, or if there is no time to look. */
    private Thread theOneInInitialiser() {
        Map<Thread, Boolean> initialising = new IdentityHashMap<>();
        for (Thread thread : initialisers.values()) initialising.put(thread, true);
        Collection<Thread> threads = facts.threads();
        if (threads.size() > MOST) return null;
        for (Thread thread : threads) {
            for (StackTraceElement frame : facts.stack(thread)) {
                if (frame.getMethodName().equals("<clinit>")) initialising.put(thread, true);
            }
        }
        return initialising.size() == 1 ? initialising.keySet().iterator().next() : null;
    }

    private void find(Thread thread, ThreadSight sight, List<Class<?>> types) {
        for (Class<?> type : types) {
            List<Class<?>> begun = new ArrayList<>();
            Class<?> wanted = ofAnother(thread, type, begun);
            if (wanted == null) continue;
            waits.put(thread, new ClassWait(wanted, begun, sight));
            for (Class<?> its : begun) initialisers.put(its, thread);
            return;
        }
    }

    /** What another thread is initialising of what has to be for the class: itself, or what it descends from. */
    private Class<?> ofAnother(Thread thread, Class<?> type, List<Class<?>> begun) {
        Thread initialiser = initialisers.get(type);
        if (initialiser != null) return initialiser == thread ? null : type;
        if (facts.isInitialised(type)) return null;
        int outer = begun.size();
        begun.add(type);
        Class<?> wanted = type.getSuperclass() == null ? null : ofAnother(thread, type.getSuperclass(), begun);
        if (wanted == null && !type.isInterface()) wanted = interfaceOfAnother(thread, type, begun);
        if (wanted == null) begun.subList(outer, begun.size()).clear();
        return wanted;
    }

    /** JVMS 5.5, step 7: only what declares a default method. */
    private Class<?> interfaceOfAnother(Thread thread, Class<?> type, List<Class<?>> begun) {
        for (Class<?> implemented : type.getInterfaces()) {
            Class<?> wanted = interfaceOfAnother(thread, implemented, begun);
            if (wanted == null && Types.hasDefaultMethods(implemented)) wanted = ofAnother(thread, implemented, begun);
            if (wanted != null) return wanted;
        }
        return null;
    }
}
