package programs.hsqldb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import programs.Crowd;

/** Writers, readers and checkpoints, in each of the database's three ways to isolate transactions. */
public final class HsqldbWorkload {
    private static final int THREADS = 6;
    private static final int ROWS = 30;

    private final String url;

    private HsqldbWorkload(String url) {
        this.url = url;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "SA", "");
    }

    private void run() throws SQLException, InterruptedException {
        try (Connection keep = connect();
                Statement statement = keep.createStatement()) {
            statement.execute("create cached table item(id int primary key, owner int, name varchar(40))");
            statement.execute("create index item_owner on item(owner)");
            Crowd.of(THREADS, this::work);
            print(statement);
            statement.execute("shutdown");
        }
    }

    private void work(int number) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ROWS; i++) {
                insert(connection, number * ROWS + i, number);
                read(connection);
                end(connection, i);
            }
        }
    }

    private static void insert(Connection connection, int id, int owner) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into item values(?, ?, ?)")) {
            insert.setInt(1, id);
            insert.setInt(2, owner);
            insert.setString(3, "item " + id);
            insert.executeUpdate();
        }
    }

    private static void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from item where id >= 0")) {
            result.next();
        }
    }

    private static void end(Connection connection, int i) throws SQLException {
        if (i % 5 == 0) {
            connection.rollback();
        } else {
            connection.commit();
        }
        if (i % 10 == 9) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }
        }
    }

    private static void print(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*), sum(id) from item")) {
            result.next();
            System.out.println(result.getInt(1) + " " + result.getLong(2));
        }
    }

    /** @param args folder for the databases on disk */
    public static void main(String[] args) throws Exception {
        for (String mode : new String[] {"locks", "mvlocks", "mvcc"}) {
            String options = ";hsqldb.tx=" + mode + ";hsqldb.tx_level=read_committed";
            new HsqldbWorkload("jdbc:hsqldb:mem:" + mode + options).run();
            new HsqldbWorkload("jdbc:hsqldb:file:" + args[0] + "/" + mode + options).run();
        }
    }
}
