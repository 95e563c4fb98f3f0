package programs.log4j;

import java.io.StringWriter;
import org.apache.log4j.Appender;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.apache.log4j.WriterAppender;
import scenarios.Turns;

/**
 * Bug 41214: while an appender is locked it renders the message, whose {@code toString} may log, which locks the root
 * logger; a thread that logs to the root logger locks that first, then the appender.
 */
public final class Log4j41214 {
    private final Logger root = Logger.getRootLogger();
    private final Logger orders = Logger.getLogger("shop.orders");

    private Log4j41214() {
        Appender shared = new WriterAppender(new PatternLayout("%m%n"), new StringWriter());
        root.addAppender(shared);
        orders.addAppender(shared);
        orders.setAdditivity(false);
    }

    private final class Order {
        @Override
        public String toString() {
            root.debug("somebody looks at an order");
            return "order";
        }
    }

    public static void main(String[] args) {
        Log4j41214 shop = new Log4j41214();
        Turns.take(() -> shop.orders.info(shop.new Order()), () -> shop.root.info("open"));
    }
}
