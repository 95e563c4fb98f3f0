package scenarios.clean.jdk;

import java.util.Hashtable;
import java.util.Properties;
import scenarios.Expect;
import scenarios.Turns;

/** Only ever from the one to the other. */
@Expect(options = "jdk=java.util.*")
public final class Tables {
    private static final Properties PROPERTIES = new Properties();

    private Tables() {}

    public static void main(String[] args) {
        Hashtable<Object, Object> table = new Hashtable<>();
        table.put("key", "value");
        PROPERTIES.put("key", "value");
        Turns.take(
                () -> table.forEach((key, value) -> PROPERTIES.get(key)),
                () -> table.forEach((key, value) -> PROPERTIES.get(value)));
    }
}
