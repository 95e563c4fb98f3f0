package scenarios.clean.identity;

import java.util.function.Supplier;
import scenarios.Expect;
import scenarios.Turns;

/** Values that are computed once, of which each has its place in an order of its own: in fields, and known to nobody. */
@Expect
public final class Memoized {
    private final Object registry = new Object();
    private final Memo<String> name = new Memo<>(this::read);
    private final Memo<String> size = new Memo<>(() -> "3");
    private int reads;

    static final class Memo<T> implements Supplier<T> {
        private final Supplier<T> origin;
        private T value;

        Memo(Supplier<T> origin) {
            this.origin = origin;
        }

        @Override
        public synchronized T get() {
            if (value == null) value = origin.get();
            return value;
        }
    }

    private String read() {
        synchronized (registry) {
            return "read " + ++reads;
        }
    }

    private void describe(Supplier<String> what) {
        synchronized (registry) {
            what.get();
        }
    }

    public static void main(String[] args) {
        Memoized program = new Memoized();
        Turns.take(program.name::get, () -> program.describe(program.size));
        Memo<String> first = new Memo<>(program::read);
        Memo<String> second = new Memo<>(() -> "5");
        Turns.take(first::get, () -> program.describe(second));
    }
}
