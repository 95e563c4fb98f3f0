package programs.jdk;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;

/** The stack and the heap come to their end inside a lock of the JDK. */
final class Errors {
    private static final int ENDS = 5;

    private final Hashtable<Integer, Integer> table = new Hashtable<>();

    static Object run() {
        Errors errors = new Errors();
        String seen = "";
        for (int i = 0; i < ENDS; i++) {
            seen = errors.endOfStack() + " " + errors.endOfHeap();
        }
        errors.table.put(0, 0);
        return seen + errors.table.size();
    }

    private String endOfStack() {
        try {
            return "no end " + descend(0);
        } catch (StackOverflowError end) {
            return "end of stack";
        }
    }

    private int descend(int depth) {
        return table.computeIfAbsent(depth, key -> descend(key + 1));
    }

    private String endOfHeap() {
        List<long[]> hoard = new ArrayList<>();
        try {
            hoard.add(new long[Integer.MAX_VALUE]);
            return "no end";
        } catch (OutOfMemoryError end) {
            return "end of heap";
        }
    }
}
