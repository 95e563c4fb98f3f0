package org.jlockdep.runtime;

import java.util.Arrays;

/**
 * Values by number and numbers by value: an array, and a table of places in it. A map would need an entry and a boxed number
 * for each, more than most values take. Who adds or replaces holds a lock; any thread may read, without waiting.
 */
abstract class Numbering<T> {
    /** Of what has none. */
    static final int NONE = 0;

    private static final int FIRST = 256;

    private volatile Object[] values = new Object[FIRST];
    /** Open addressing, a power of two in size, at most half full. */
    private volatile int[] table = new int[2 * FIRST];

    private volatile int count = 1;

    /** Not {@code equals} of whatever is in it: hooks call methods of our own only. */
    abstract boolean areEqual(T one, T other);

    abstract int hash(T value);

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
        int[] places = table;
        int mask = places.length - 1;
        for (int i = ChainNode.spread(hash(value)) & mask; ; i = i + 1 & mask) {
            int number = places[i];
            if (number == NONE || areEqual(get(number), value)) return number;
        }
    }

    /** Of which there is no equal one. */
    int add(T value) {
        int number = count;
        if (number == values.length) grow();
        values[number] = value;
        values = values; // publishes the element before its number can be found
        put(table, hash(value), number);
        table = table;
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
        int[] places = new int[more.length * 2];
        for (int number = 1; number < count; number++) put(places, hash(get(number)), number);
        values = more;
        table = places;
    }

    private static void put(int[] places, int hash, int number) {
        int mask = places.length - 1;
        int i = ChainNode.spread(hash) & mask;
        while (places[i] != NONE) i = i + 1 & mask;
        places[i] = number;
    }
}
