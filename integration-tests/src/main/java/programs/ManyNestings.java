package programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import scenarios.Step;
import scenarios.Turns;

/**
 * Four methods nest the same two locks: two one way, in different modes, and two the other way. The arguments say which
 * are played and in which order, each group of words joined by '+' in a thread of its own.
 */
public final class ManyNestings {
    private static final Object BOOK = new Object();
    private static final ReentrantReadWriteLock RATES = new ReentrantReadWriteLock();
    private static final Map<String, Runnable> METHODS = new TreeMap<>();

    static {
        METHODS.put("quote", ManyNestings::quote);
        METHODS.put("update", ManyNestings::update);
        METHODS.put("print", ManyNestings::print);
        METHODS.put("close", ManyNestings::close);
    }

    private ManyNestings() {}

    public static void main(String[] groups) {
        List<Step> steps = new ArrayList<>();
        for (String group : groups) {
            steps.add(() -> Arrays.stream(group.split("\\+")).map(METHODS::get).forEach(Runnable::run));
        }
        Turns.take(steps.toArray(new Step[0]));
    }

    private static void quote() {
        synchronized (BOOK) {
            RATES.readLock().lock();
            RATES.readLock().unlock();
        }
    }

    private static void update() {
        synchronized (BOOK) {
            RATES.writeLock().lock();
            RATES.writeLock().unlock();
        }
    }

    private static void print() {
        RATES.writeLock().lock();
        try {
            synchronized (BOOK) {
                Thread.yield();
            }
        } finally {
            RATES.writeLock().unlock();
        }
    }

    private static void close() {
        RATES.writeLock().lock();
        try {
            synchronized (BOOK) {
                Thread.yield();
            }
        } finally {
            RATES.writeLock().unlock();
        }
    }
}
