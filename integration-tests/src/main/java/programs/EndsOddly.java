package programs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.CountDownLatch;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import scenarios.Turns;

/** Takes two locks in both orders, and ends in a way that programs had better not end in. */
public final class EndsOddly {
    /** What the way needs, which a hook runs while the JVM goes down. */
    interface AtEnd {
        void run() throws Exception;
    }

    private EndsOddly() {}

    /** @param args which way, and the folder of the dump */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("own-stderr")) System.setErr(new OwnStderr());
        Turns.take(DumpedFinding::leftFirst, DumpedFinding::rightFirst);
        Path dumps = Paths.get(args[1]);
        switch (args[0]) {
            case "halt-in-hook":
                inHook(() -> {
                    DumpedFinding.await(dumps);
                    Runtime.getRuntime().halt(9);
                });
                break;
            case "exit-in-hook":
                inHook(() -> System.exit(5)); // never returns: JDK-4467354
                break;
            case "slow-hook":
                inHook(() -> {
                    System.out.println("in hook");
                    Thread.sleep(2000);
                });
                System.out.println("ready");
                Thread.sleep(60_000);
                break;
            case "held-streams":
                holdForEver(System.out, System.err);
                break;
            case "questions-in-hook":
                ManagementFactory.getPlatformMBeanServer();
                inHook(EndsOddly::askEverything);
                break;
            default:
        }
        System.exit(3);
    }

    private static void inHook(AtEnd work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        }));
    }

    private static void holdForEver(PrintStream outer, PrintStream inner) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            synchronized (outer) {
                synchronized (inner) {
                    held.countDown();
                    sleepForEver();
                }
            }
        });
        holder.setDaemon(true);
        holder.start();
        held.await();
    }

    private static void sleepForEver() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the holder", e);
        }
    }

    private static void askEverything() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("org.jlockdep:type=Lockdep");
        for (int i = 0; i < 100 && !server.isRegistered(name); i++) {
            Thread.yield();
        }
        if (!server.isRegistered(name)) return;
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
            server.getAttribute(name, attribute.getName());
        }
        server.invoke(name, "diagnose", new Object[0], new String[0]);
    }

    /** As of frameworks that make log lines of what is printed: nothing of the agent's may come by, under their locks. */
    private static final class OwnStderr extends PrintStream {
        OwnStderr() {
            super(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    Runtime.getRuntime().halt(8);
                }
            });
        }
    }
}
