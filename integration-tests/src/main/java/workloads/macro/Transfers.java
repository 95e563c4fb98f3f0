package workloads.macro;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import workloads.Check;
import workloads.Steady;

/** A database in memory, whichever its URL names: short transactions, each thread on accounts of its own. */
public final class Transfers {
    private static final int THREADS = 2;
    private static final int ACCOUNTS = 500;

    private final Connection connection;
    private final PreparedStatement add;
    private final PreparedStatement read;
    private final int first;
    private int turn;

    private Transfers(String url, int thread) throws SQLException {
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        add = connection.prepareStatement("update account set amount = amount + ? where id = ?");
        read = connection.prepareStatement("select amount from account where id = ?");
        first = thread * ACCOUNTS;
    }

    private int transfer() throws SQLException {
        int from = first + turn % ACCOUNTS;
        int to = first + (turn + 1) % ACCOUNTS;
        int before = amount(to);
        add(from, -1);
        add(to, 1);
        Check.equal("amount", before + 1, amount(to));
        if (turn % 10 == 9) connection.rollback();
        else connection.commit();
        turn++;
        return 1;
    }

    private void add(int account, int amount) throws SQLException {
        add.setInt(1, amount);
        add.setInt(2, account);
        Check.equal("accounts", 1, add.executeUpdate());
    }

    private int amount(int account) throws SQLException {
        read.setInt(1, account);
        try (ResultSet row = read.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void open(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table account(id int primary key, amount int)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into account values(?, 0)")) {
            for (int i = 0; i < THREADS * ACCOUNTS; i++) {
                insert.setInt(1, i);
                insert.executeUpdate();
            }
        }
    }

    /** What went from one account went to another. */
    private static int sum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(amount) from account")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** @param args the database's URL */
    public static void main(String[] args) throws SQLException, InterruptedException {
        try (Connection keep = DriverManager.getConnection(args[0])) {
            open(keep);
            Steady.measure(THREADS, thread -> new Transfers(args[0], thread)::transfer);
            Check.equal("sum", 0, sum(keep));
        }
    }
}
