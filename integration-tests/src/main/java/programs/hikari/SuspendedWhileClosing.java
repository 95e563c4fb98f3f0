package programs.hikari;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A pool of one connection, whose closer is kept busy: a connection that was thrown out is closed by the thread that
 * borrows the next one. First that and a suspension come one after the other, then at the same time. Prints what becomes
 * of the two threads.
 */
public final class SuspendedWhileClosing {
    /** One is being closed, one waits for the closer, and one is left. */
    private static final int EVICTED = 3;

    private final HikariDataSource pool;
    private final HikariPoolMXBean control;
    private final Thread borrower = new Thread(this::borrow, "borrower");
    private final Thread suspending = new Thread(this::suspend, "suspending");
    private volatile boolean closerBusy;
    private volatile boolean closing;

    private SuspendedWhileClosing() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(stub(DataSource.class, (proxy, method, args) -> connection()));
        config.setMaximumPoolSize(1);
        config.setAllowPoolSuspension(true);
        pool = new HikariDataSource(config);
        control = pool.getHikariPoolMXBean();
    }

    private Connection connection() {
        return stub(Connection.class, (proxy, method, args) -> {
            switch (method.getName()) {
                case "close":
                    close();
                    return null;
                case "isValid":
                case "getAutoCommit":
                    return true;
                case "hashCode":
                    return System.identityHashCode(proxy);
                case "equals":
                    return proxy == args[0];
                case "getTransactionIsolation":
                    return Connection.TRANSACTION_READ_COMMITTED;
                default:
                    return nothing(method.getReturnType());
            }
        });
    }

    private void close() throws InterruptedException {
        if (Thread.currentThread() == borrower) {
            suspending.start();
            await(suspending, Thread.State.WAITING);
        }
        while (closerBusy && Thread.currentThread().getName().endsWith("closer")) {
            closing = true;
            Thread.sleep(1);
        }
    }

    private static void await(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? 0 : null;
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(
                Proxy.newProxyInstance(HikariDataSource.class.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /**
     * Connections in use are thrown out when they are borrowed again. The closer has to have the first in hand before the
     * second is thrown out, which would take its place in the queue otherwise and leave one for the third.
     */
    private void evict() throws SQLException, InterruptedException {
        closing = false;
        closerBusy = true;
        for (int i = 0; i < EVICTED; i++) {
            Connection used = pool.getConnection();
            while (i > 0 && !closing) {
                Thread.sleep(1);
            }
            control.softEvictConnections();
            used.close();
        }
    }

    private void borrow() {
        try {
            pool.getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void suspend() {
        control.suspendPool();
        control.resumePool();
    }

    private void inTurn() throws SQLException, InterruptedException {
        evict();
        borrow();
        closerBusy = false;
        suspend();
    }

    private void atOnce() throws SQLException, InterruptedException {
        evict();
        borrower.start();
        await(suspending, Thread.State.WAITING);
        await(borrower, Thread.State.BLOCKED);
    }

    public static void main(String[] args) throws Exception {
        SuspendedWhileClosing program = new SuspendedWhileClosing();
        program.inTurn();
        System.out.println("in turn");
        program.atOnce();
        System.out.println("borrower " + program.borrower.getState() + ", suspending " + program.suspending.getState());
        System.exit(0);
    }
}
