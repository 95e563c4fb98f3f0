package programs.dbcp;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

/** A JDBC driver that agrees to everything and does nothing: pools need no more. It takes no lock. */
final class StubDatabase {
    private StubDatabase() {}

    static Connection connect() {
        return stub(Connection.class);
    }

    private static <T> T stub(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                StubDatabase.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer(method)));
    }

    private static Object answer(Method method) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return !method.getName().equals("isClosed");
        }
        if (type == int.class) {
            return 0;
        }
        if (type == PreparedStatement.class || type == Statement.class || type == ResultSet.class) {
            return stub(type);
        }
        return type == String.class ? "stub" : null;
    }
}
