import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import scenarios.Turns;

/** Records itself, is asked over JMX, takes locks in both orders, and exits, all at once or in an order that is adverse. */
public final class Recorded {
    private static final int EXIT_CODE = 5;
    private static final int HALT_CODE = 9;
    private static final int ROUNDS = 10;

    private static final Object EARLY_LEFT = new Object();
    private static final Object EARLY_RIGHT = new Object();
    private static final Object LATE_LEFT = new Object();
    private static final Object LATE_RIGHT = new Object();
    /** Which the program holds while it calls, and wants when it is called. */
    private static final Object OWN = new Object();

    private final Path recording;
    private final Path dumps;

    private Recorded(Path folder) {
        recording = folder.resolve("run.jfr");
        dumps = folder;
    }

    /** What may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** @param arguments in which order, and the folder for the recording, where the dump is */
    public static void main(String[] arguments) throws Exception {
        Recorded recorded = new Recorded(Path.of(arguments[1]));
        Turns.take(() -> nest(EARLY_LEFT, EARLY_RIGHT), () -> nest(EARLY_RIGHT, EARLY_LEFT));
        switch (arguments[0]) {
            case "stopped-in-a-hook":
                recorded.stoppedInHook();
                break;
            case "begun-in-a-hook":
                inHook(recorded::beginInHook);
                break;
            case "many":
                recorded.many();
                break;
            case "called-with-a-lock":
                recorded.calledWithLock();
                break;
            case "halted":
                recorded.halted();
                break;
            default:
                throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(EXIT_CODE);
    }

    /** One hook ends the recording while another one makes a finding, a third prints and a fourth asks. */
    private void stoppedInHook() throws IOException {
        Recording running = begin();
        running.setDestination(recording);
        CountDownLatch together = new CountDownLatch(4);
        inHook(() -> {
            await(together);
            stop(running);
        });
        inHook(() -> {
            await(together);
            invertLate();
        });
        inHook(() -> {
            await(together);
            for (int i = 0; i < ROUNDS; i++) System.err.println("in hook");
        });
        inHook(() -> {
            await(together);
            askAll();
        });
    }

    /** When the JDK may refuse it, since the recorder wants a hook of its own. */
    private void beginInHook() throws IOException {
        invertLate();
        try (Recording running = begin()) {
            running.stop();
            running.dump(recording);
        } catch (IllegalStateException refused) {
            System.out.println("refused");
        }
    }

    /** The last one still runs when the program exits. */
    private void many() throws Exception {
        Thread recorder = thread(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                begin().close();
            }
        });
        Thread asking = thread(() -> {
            for (int i = 0; i < ROUNDS; i++) askAll();
        });
        Thread finding = thread(Recorded::invertLate);
        recorder.join();
        asking.join();
        finding.join();
        Recording last = begin();
        last.setDestination(recording);
        last.setDumpOnExit(true);
    }

    /** Whom the recorder and the agent's bean call wants a lock that is held by who calls them. */
    private void calledWithLock() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName bean = new ObjectName("org.jlockdep:type=Lockdep");
        awaitBean(server, bean);
        if (server.isRegistered(bean)) server.addNotificationListener(bean, (told, nothing) -> takeOwn(), null, null);
        FlightRecorder.addListener(new FlightRecorderListener() {
            @Override
            public void recordingStateChanged(Recording changed) {
                takeOwn();
            }
        });
        synchronized (OWN) {
            Recording running = begin();
            invertLate();
            askAll();
            running.stop();
            running.dump(recording);
            running.close(); // or the recorder's own hook would do it, and call
        }
        Thread holder = new Thread(() -> {
            synchronized (OWN) {
                sleepForEver();
            }
        });
        holder.setDaemon(true);
        holder.start();
    }

    private void halted() {
        Recording running = begin();
        inHook(() -> {
            stop(running);
            running.close();
        });
        inHook(() -> {
            awaitDumpedFinding();
            Runtime.getRuntime().halt(HALT_CODE);
        });
    }

    private static void stop(Recording running) {
        try {
            running.stop();
        } catch (IllegalStateException e) {
            // The recorder's own hook was first.
        }
    }

    private static void takeOwn() {
        synchronized (OWN) {
            Thread.yield();
        }
    }

    private static Recording begin() {
        Recording recording = new Recording();
        recording.enable("jdk.JVMInformation"); // is in each recording
        recording.start();
        return recording;
    }

    private static void invertLate() {
        Turns.take(() -> nest(LATE_LEFT, LATE_RIGHT), () -> nest(LATE_RIGHT, LATE_LEFT));
    }

    private static void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                Thread.yield();
            }
        }
    }

    private static void askAll() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName bean = new ObjectName("org.jlockdep:type=Lockdep");
        awaitBean(server, bean);
        if (!server.isRegistered(bean)) return;
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
            server.getAttribute(bean, attribute.getName());
        }
        server.invoke(bean, "report", new Object[0], new String[0]);
    }

    /** It is there a moment after the server; without the agent it never is. */
    private static void awaitBean(MBeanServer server, ObjectName bean) throws InterruptedException {
        boolean awaited = System.getProperty("org.jlockdep.agent") != null;
        for (int i = 0; awaited && i < 100 && !server.isRegistered(bean); i++) Thread.sleep(10);
    }

    private void awaitDumpedFinding() throws IOException, InterruptedException {
        Path dump = dumps.resolve("run.jsonl");
        while (!Files.exists(dump) || !Files.readString(dump).contains("\"type\":\"finding\"")) Thread.sleep(10);
    }

    private static Thread thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
        thread.start();
        return thread;
    }

    private static void inHook(Work work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        }));
    }

    private static void await(CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
    }

    private static void sleepForEver() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the holder", e);
        }
    }
}
