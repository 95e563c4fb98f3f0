package programs.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Writers with small transactions beside checkpoints, in memory and on disk; prints what is in the table at the end. */
public final class H2Workload {
    private static final int WRITERS = 4;
    private static final int ROWS = 60;

    private final String url;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    private H2Workload(String url) {
        this.url = url;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    private void run() throws Exception {
        try (Connection keep = connect();
                Statement statement = keep.createStatement()) {
            statement.execute("create table item(id int primary key, owner int, name varchar(40))");
            statement.execute("create index item_owner on item(owner)");
            play();
            print(statement);
            statement.execute("shutdown");
        }
    }

    private void play() throws InterruptedException {
        Thread[] writers = new Thread[WRITERS];
        for (int i = 0; i < WRITERS; i++) {
            int owner = i;
            writers[i] = start("writer-" + i, () -> write(owner));
        }
        Thread checkpoints = start("checkpoints", this::checkpoint);
        for (Thread writer : writers) {
            writer.join();
        }
        done.set(true);
        checkpoints.join();
    }

    private interface Work {
        void run() throws Exception;
    }

    private Thread start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Exception e) {
                        failures.incrementAndGet();
                        e.printStackTrace();
                    }
                },
                name);
        thread.start();
        return thread;
    }

    /** Every third row is deleted again, every fifth transaction is rolled back. */
    private void write(int owner) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("insert into item values(?, ?, ?)");
                PreparedStatement delete = connection.prepareStatement("delete from item where id = ?")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ROWS; i++) {
                int id = owner * ROWS + i;
                insert.setInt(1, id);
                insert.setInt(2, owner);
                insert.setString(3, "item " + id);
                insert.executeUpdate();
                delete.setInt(1, i % 3 == 0 ? id : -1);
                delete.executeUpdate();
                if (i % 5 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
    }

    private void checkpoint() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            while (!done.get()) {
                statement.execute("checkpoint");
                Thread.sleep(10);
            }
        }
    }

    private void print(Statement statement) throws SQLException {
        try (ResultSet result =
                statement.executeQuery("select owner, count(*), sum(id) from item group by owner order by owner")) {
            while (result.next()) {
                System.out.println(result.getInt(1) + " " + result.getInt(2) + " " + result.getLong(3));
            }
        }
        System.out.println("failures " + failures.get());
    }

    /** @param args folder for the database on disk */
    public static void main(String[] args) throws Exception {
        new H2Workload("jdbc:h2:mem:items;LOCK_TIMEOUT=20000").run();
        new H2Workload("jdbc:h2:" + args[0] + "/items;LOCK_TIMEOUT=20000").run();
    }
}
