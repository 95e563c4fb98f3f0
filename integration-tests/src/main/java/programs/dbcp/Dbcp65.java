package programs.dbcp;

import org.apache.commons.dbcp.PoolingConnection;
import org.apache.commons.pool.impl.GenericKeyedObjectPool;
import scenarios.Turns;

/**
 * DBCP-65: preparing a statement locks the connection, then its pool of statements; the evictor locks the pool and,
 * to activate an idle statement, the connection.
 */
public final class Dbcp65 {
    private static final String SQL = "select 1";

    private Dbcp65() {}

    public static void main(String[] args) throws Exception {
        GenericKeyedObjectPool statements = new GenericKeyedObjectPool();
        statements.setTestWhileIdle(true);
        PoolingConnection connection = new PoolingConnection(StubDatabase.connect(), statements);
        statements.setFactory(connection);
        connection.prepareStatement(SQL).close();
        Turns.take(() -> connection.prepareStatement(SQL).close(), statements::evict);
    }
}
