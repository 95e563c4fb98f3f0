package programs.zookeeper;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.WatchedEvent;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;
import programs.Crowd;

/** A server, and clients that write nodes and watch each other's. */
public final class ZooKeeperClients {
    private static final int CLIENTS = 4;
    private static final int NODES = 40;

    private final String address;
    private final AtomicInteger events = new AtomicInteger();

    private ZooKeeperClients(String address) {
        this.address = address;
    }

    private ZooKeeper connect() throws IOException, InterruptedException {
        CountDownLatch connected = new CountDownLatch(1);
        Watcher watcher = event -> {
            if (event.getState() == Watcher.Event.KeeperState.SyncConnected) {
                connected.countDown();
            }
        };
        ZooKeeper client = new ZooKeeper(address, 30_000, watcher);
        connected.await();
        return client;
    }

    private void work(int number) throws IOException, InterruptedException, KeeperException {
        ZooKeeper client = connect();
        String parent = "/client-" + number;
        create(client, parent, CreateMode.PERSISTENT);
        for (int i = 0; i < NODES; i++) {
            String node = parent + "/node-" + i;
            create(client, node, CreateMode.EPHEMERAL);
            client.exists(node, this::happened);
            client.setData(node, new byte[] {(byte) i}, -1);
            client.getChildren("/", this::happened);
            if (i % 2 == 0) {
                client.delete(node, -1);
            }
        }
        client.close();
    }

    private static void create(ZooKeeper client, String node, CreateMode mode)
            throws InterruptedException, KeeperException {
        client.create(node, new byte[0], ZooDefs.Ids.OPEN_ACL_UNSAFE, mode);
    }

    private void happened(WatchedEvent event) {
        events.incrementAndGet();
    }

    private void finish() throws IOException, InterruptedException, KeeperException {
        ZooKeeper client = connect();
        int left = 0;
        for (int i = 0; i < CLIENTS; i++) {
            left += client.getChildren("/client-" + i, false).size();
        }
        System.out.println("nodes left " + left + ", heard of changes " + (events.get() > 0));
        client.close();
    }

    /** @param args folder for the server's own files */
    public static void main(String[] args) throws Exception {
        File folder = new File(args[0]);
        ZooKeeperServer server = new ZooKeeperServer(new File(folder, "data"), new File(folder, "log"), 2000);
        ServerCnxnFactory connections = new NIOServerCnxnFactory();
        connections.configure(new InetSocketAddress("127.0.0.1", 0), 20);
        connections.startup(server);
        ZooKeeperClients program = new ZooKeeperClients("127.0.0.1:" + connections.getLocalPort());
        Crowd.of(CLIENTS, program::work);
        program.finish();
        connections.shutdown();
    }
}
