package scenarios.deadlock.identity;

import java.util.function.Supplier;
import scenarios.Expect;
import scenarios.Turns;

/** A value that is computed once, under its own lock, goes by the field that has it. */
@Expect(locks = {"Memoized.name", "Memoized.registry"})
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
        Turns.take(program.name::get, () -> program.describe(program.name));
        Turns.take(program.size::get, () -> program.describe(program.size));
    }
}
