package selftest;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The locks of one trial, all made before its first step: a thread that makes a lock under others, and takes it there, does
 * not wait for it. Words are explained at {@link Step}. Used by one thread after the other.
 */
final class Locks {
    private final Column column;
    private final String prefix;
    private final FreshClass classes;
    private final Map<String, Constructor<? extends Subject>> constructors = new HashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();

    Locks(Column column, String prefix, FreshClass classes) {
        this.column = column;
        this.prefix = prefix;
        this.classes = classes;
    }

    void make(Script script) {
        for (Step step : script.steps) {
            for (String word : step.words) subject(word.substring(flags(word).length()), flags(word));
        }
    }

    private static String flags(String word) {
        int name = 0;
        while (!Character.isUpperCase(word.charAt(name))) name++;
        return word.substring(0, name);
    }

    void perform(Step step) {
        boolean failed = false;
        try {
            perform(step.words);
        } catch (IllegalMonitorStateException e) {
            failed = true;
        }
        if (failed != step.fails()) throw new AssertionError("it throws: " + failed);
    }

    void perform(List<String> words) {
        if (words.isEmpty()) return;
        String word = words.get(0);
        List<String> inside = words.subList(1, words.size());
        String flags = flags(word);
        perform(flags, subject(word.substring(flags.length()), flags), inside);
    }

    private void perform(String flags, Subject subject, List<String> inside) {
        if (flags.contains("-")) subject.giveBack();
        else if (flags.contains("c")) subject.await();
        else if (flags.contains("q")) queue(subject);
        else if (flags.contains("k")) subject.convert(how(flags));
        else if (flags.contains("+")) subject.take(how(flags));
        else {
            subject.hold(how(flags), () -> perform(inside));
            return;
        }
        perform(inside);
    }

    private How how(String flags) {
        boolean shared = flags.contains("r") || column.shared && !flags.contains("w") && !flags.contains("l");
        return new How(shared, attempt(flags));
    }

    private static How.Attempt attempt(String flags) {
        if (flags.contains("t")) return How.Attempt.TRY;
        if (flags.contains("p")) return How.Attempt.TIMED;
        return flags.contains("i") ? How.Attempt.INTERRUPTIBLY : How.Attempt.WAITING;
    }

    private static void queue(Subject subject) {
        Thread writer = Workers.daemon(() -> subject.hold(How.WRITE, () -> {}));
        writer.start();
        while (!subject.hasQueued()) {
            if (!writer.isAlive()) throw new AssertionError("the writer does not have to wait");
            Thread.yield();
        }
    }

    private Subject subject(String name, String flags) {
        Subject known = subjects.get(name);
        if (known != null) return known;
        Subject made = make(name, flags);
        subjects.put(name, made);
        return made;
    }

    private Subject make(String name, String flags) {
        String lockClass = name.replaceAll("\\d", "");
        Class<? extends Subject> type = flags.contains("l") ? column.other : column.type;
        Constructor<? extends Subject> constructor =
                constructors.computeIfAbsent(lockClass, key -> classes.extend(type, prefix + key));
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the class is public and empty", e);
        }
    }
}
