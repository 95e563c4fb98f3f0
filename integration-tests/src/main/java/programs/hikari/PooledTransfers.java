package programs.hikari;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import programs.Crowd;

/** More threads than connections, short transactions, connections thrown out, and the pool suspended and resumed. */
public final class PooledTransfers {
    private static final int THREADS = 8;
    private static final int TRANSFERS = 40;
    private static final int ACCOUNTS = 10;

    private final HikariDataSource pool;

    private PooledTransfers() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        config.setMaximumPoolSize(4);
        config.setAllowPoolSuspension(true);
        pool = new HikariDataSource(config);
    }

    private void open() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table account(id int primary key, balance int)");
            for (int i = 0; i < ACCOUNTS; i++) {
                statement.execute("insert into account values(" + i + ", 100)");
            }
        }
    }

    private void work(int number) throws SQLException {
        for (int i = 0; i < TRANSFERS; i++) {
            int from = (number + i) % (ACCOUNTS - 1);
            transfer(from, from + 1);
            if (number == 0 && i % 10 == 9) {
                pool.getHikariPoolMXBean().suspendPool();
                pool.getHikariPoolMXBean().softEvictConnections();
                pool.getHikariPoolMXBean().resumePool();
            }
        }
    }

    /** Rows are locked in the order of their numbers. */
    private void transfer(int from, int to) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            add(connection, from, -1);
            add(connection, to, 1);
            connection.commit();
        }
    }

    private static void add(Connection connection, int account, int amount) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update account set balance = balance + ? where id = ?")) {
            update.setInt(1, amount);
            update.setInt(2, account);
            update.executeUpdate();
        }
    }

    private void finish() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("select sum(balance) from account")) {
            sum.next();
            System.out.println("sum " + sum.getInt(1));
        }
        pool.close();
    }

    public static void main(String[] args) throws Exception {
        PooledTransfers program = new PooledTransfers();
        program.open();
        Crowd.of(THREADS, program::work);
        program.finish();
    }
}
