package scenarios.deadlock.jdk;

import java.util.Hashtable;
import java.util.Properties;
import scenarios.Expect;
import scenarios.Turns;

/** A table that a variable held first, and a static field of a subclass of Hashtable. */
@Expect(
        locks = {"Tables.main():table", "Tables.PROPERTIES"},
        options = "jdk=java.util.*")
public final class Tables {
    private static final Properties PROPERTIES = new Properties();

    private Tables() {}

    public static void main(String[] args) {
        Hashtable<Object, Object> table = new Hashtable<>();
        table.put("key", "value");
        PROPERTIES.put("key", "value");
        Turns.take(
                () -> table.forEach((key, value) -> PROPERTIES.putAll(table)),
                () -> PROPERTIES.forEach((key, value) -> table.get(key)));
    }
}
