package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Values by number and numbers by value: an array, and a table of places in it. A map would need an entry and a boxed number
 * for each, more than most values take. Who adds or replaces holds a lock; any thread may read, without waiting.
 */
final class Numbering<T extends Numbering.Value<T>> {
    /** Of what has none. */
    static final int NONE = 0;

    private static final int FIRST = 256;

    private volatile Object[] values = new Object[FIRST];
    /** Open addressing, a power of two in size, at most half full. */
    private volatile AtomicIntegerArray table = new AtomicIntegerArray(2 * FIRST);

    private volatile int count = 1;

    /** Not {@code equals} and {@code hashCode} of whatever is in it: hooks call methods of our own only. */
    interface Value<T> {
        boolean isSameAs(T other);

        int hash();
    }

    /** One more than the greatest number. */
    int count() {
        return count;
    }

    @SuppressWarnings("unchecked")
    T get(int number) {
        return (T) values[number];
    }

    /** That of an equal value, or {@link #NONE}. */
    int find(T value) {
        AtomicIntegerArray places = table;
        int mask = places.length() - 1;
        for (int i = ChainNode.spread(value.hash()) & mask; ; i = i + 1 & mask) {
            int number = places.get(i);
            if (number == NONE || get(number).isSameAs(value)) return number;
        }
    }

    /** Of which there is no equal one. */
    int add(T value) {
        int number = count;
        if (number == values.length) grow();
        values[number] = value;
        values = values; // publishes the element before its number can be found
        put(table, value.hash(), number);
        count = number + 1;
        return number;
    }

    /** By one that is equal to it. */
    void replace(int number, T value) {
        values[number] = value;
        values = values;
    }

    private void grow() {
        Object[] more = Arrays.copyOf(values, count * 2);
        AtomicIntegerArray places = new AtomicIntegerArray(more.length * 2);
        for (int number = 1; number < count; number++) put(places, get(number).hash(), number);
        values = more;
        table = places;
    }

    private static void put(AtomicIntegerArray places, int hash, int number) {
        int mask = places.length() - 1;
        int i = ChainNode.spread(hash) & mask;
        while (places.get(i) != NONE) i = i + 1 & mask;
        places.set(i, number);
    }
}
