package programs.dbcp;

import java.sql.Connection;
import org.apache.commons.dbcp.ConnectionFactory;
import org.apache.commons.dbcp.PoolableConnectionFactory;
import org.apache.commons.pool.impl.GenericObjectPool;
import scenarios.Turns;

/**
 * DBCP-270: closing a connection locks it, then the pool to which it returns; the evictor locks the pool and, to
 * validate an idle connection, the connection.
 */
public final class Dbcp270 {
    private Dbcp270() {}

    public static void main(String[] args) throws Exception {
        GenericObjectPool pool = new GenericObjectPool();
        pool.setTestWhileIdle(true);
        ConnectionFactory database = StubDatabase::connect;
        pool.setFactory(new PoolableConnectionFactory(database, pool, null, "select 1", false, true));
        Turns.take(
                () -> {
                    Connection connection = (Connection) pool.borrowObject();
                    connection.close();
                },
                pool::evict);
    }
}
