package programs.lazies;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kotlin.Lazy;
import kotlin.LazyKt;
import scenarios.Turns;

/**
 * Has values that are computed at their first use, in each way that Kotlin and Guava offer. Reading one of them fails at
 * first, so that two threads come to compute it: what was computed is got without any lock.
 */
final class Settings {
    private final Object registry = new Object();

    private final Lazy<String> host = LazyKt.lazy(() -> read("host"));
    private final Lazy<String> port = LazyKt.lazy(() -> "80");

    private final com.google.common.base.Supplier<String> user = Suppliers.memoize(() -> read("user"));
    private final Supplier<String> group = Suppliers.memoize(() -> "staff");
    private final Supplier<String> token = Suppliers.memoizeWithExpiration(() -> read("token"), 1, TimeUnit.HOURS);

    private int reads;

    private String read(String name) {
        synchronized (registry) {
            if (++reads % 2 == 1) throw new IllegalStateException("busy");
            return name + reads;
        }
    }

    private void under(Supplier<String> value) {
        synchronized (registry) {
            ask(value);
        }
    }

    private static void ask(Supplier<String> value) {
        try {
            value.get();
        } catch (IllegalStateException e) {
            Thread.yield(); // whoever asks next may have more luck
        }
    }

    /** Some are computed under the lock, others take it while they are computed. */
    void eachInAnOrderOfItsOwn() {
        Turns.take(() -> ask(host::getValue), () -> under(port::getValue));
        Turns.take(() -> ask(user), () -> under(group));
        Turns.take(() -> ask(token), () -> under(Suppliers.memoizeWithExpiration(() -> "7", 1, TimeUnit.HOURS)));
    }

    /** The same without fields: a table has them, and nobody knows what for. */
    void eachOfATable() {
        List<Lazy<String>> table = Arrays.asList(LazyKt.lazy(() -> read("name")), LazyKt.lazy(() -> "7"));
        Turns.take(() -> ask(table.get(0)::getValue), () -> under(table.get(1)::getValue));
    }

    void oneInBothOrders() {
        Turns.take(() -> ask(host::getValue), () -> under(host::getValue));
        Turns.take(() -> ask(user), () -> under(user));
        Turns.take(() -> ask(token), () -> under(token));
    }

    void oneOfATableInBothOrders() {
        List<Lazy<String>> table = Collections.singletonList(LazyKt.lazy(() -> read("name")));
        Turns.take(() -> ask(table.get(0)::getValue), () -> under(table.get(0)::getValue));
    }
}
