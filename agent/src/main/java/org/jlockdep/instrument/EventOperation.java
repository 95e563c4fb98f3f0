package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The methods that wait for what is no lock, and those that signal it, by name and descriptor. Where the name says little,
 * as {@code get} does, the static type has to be one of the JDK's that has such a method. That of conditions, latches and
 * monitors wait, {@link LockOperation} knows.
 */
final class EventOperation {
    private static final String TIMEOUT = "JLjava/util/concurrent/TimeUnit;";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String JUC = "java/util/concurrent/";

    private static final Set<String> FUTURES = types(
            "Future",
            "FutureTask",
            "RunnableFuture",
            "ScheduledFuture",
            "RunnableScheduledFuture",
            "ForkJoinTask",
            "RecursiveTask",
            "RecursiveAction",
            "CompletableFuture");
    private static final Set<String> QUEUES = types(
            "BlockingQueue",
            "BlockingDeque",
            "TransferQueue",
            "ArrayBlockingQueue",
            "LinkedBlockingQueue",
            "LinkedBlockingDeque",
            "LinkedTransferQueue",
            "PriorityBlockingQueue",
            "SynchronousQueue",
            "DelayQueue");
    private static final Set<String> LATCHES = types("CountDownLatch");
    private static final Set<String> BARRIERS = types("CyclicBarrier");
    private static final Set<String> PHASERS = types("Phaser");
    private static final Set<String> EXCHANGERS = types("Exchanger");
    private static final Set<String> POOLS =
            types("ExecutorService", "ThreadPoolExecutor", "ScheduledExecutorService", "ScheduledThreadPoolExecutor");
    private static final Set<String> ANY = Collections.emptySet();

    /** By name and descriptor. */
    private static final Map<String, EventOperation> ALL = new HashMap<>();

    static {
        for (String join : new String[] {"()V", "(J)V", "(JI)V", ThreadCalls.JOIN_DURATION})
            add(ANY, "join" + join, true, false);
        for (String join : new String[] {OBJECT, "Ljava/lang/Void;"}) add(ANY, "join()" + join, true, false);
        for (String limit : new String[] {"", TIMEOUT}) {
            add(FUTURES, "get(" + limit + ")" + OBJECT, true, false);
            add(BARRIERS, "await(" + limit + ")I", true, true);
        }
        add(FUTURES, "complete(" + OBJECT + ")Z", false, true);
        add(FUTURES, "completeExceptionally(Ljava/lang/Throwable;)Z", false, true);
        add(LATCHES, "countDown()V", false, true);
        add(EXCHANGERS, "exchange(" + OBJECT + ")" + OBJECT, true, true);
        add(PHASERS, "arriveAndAwaitAdvance()I", true, true);
        add(PHASERS, "awaitAdvance(I)I", true, false);
        add(PHASERS, "arrive()I", false, true);
        add(PHASERS, "arriveAndDeregister()I", false, true);
        add(POOLS, "awaitTermination(" + TIMEOUT + ")Z", true, false);
        add(POOLS, "close()V", true, false);
        addQueues();
        for (String signal : signals()) add(ANY, signal + "()V", false, true);
    }

    /** Static types; none if the receiver decides. */
    private final Set<String> owners;

    final boolean waits;
    final boolean signals;

    private EventOperation(Set<String> owners, boolean waits, boolean signals) {
        this.owners = owners;
        this.waits = waits;
        this.signals = signals;
    }

    private static void addQueues() {
        add(QUEUES, "take()" + OBJECT, true, false);
        add(QUEUES, "poll(" + TIMEOUT + ")" + OBJECT, true, false);
        for (String put : new String[] {"put(" + OBJECT + ")V", "transfer(" + OBJECT + ")V"})
            add(QUEUES, put, false, true);
        for (String put : new String[] {"offer", "add"}) add(QUEUES, put + "(" + OBJECT + ")Z", false, true);
    }

    private static Set<String> types(String... names) {
        Set<String> types = new HashSet<>();
        for (String name : names) types.add(JUC + name);
        return types;
    }

    private static void add(Set<String> owners, String method, boolean waits, boolean signals) {
        ALL.put(method, new EventOperation(owners, waits, signals));
    }

    /** Static types whose mere mention makes a class interesting. */
    static Set<String> types() {
        Set<String> types = new TreeSet<>();
        for (EventOperation operation : ALL.values()) types.addAll(operation.owners);
        return types;
    }

    /** Names of methods that signal whoever waits on a monitor or a condition. */
    static Iterable<String> signals() {
        return Arrays.asList("notify", "notifyAll", "signal", "signalAll");
    }

    /** What the call means if its receiver is what that takes. */
    static Optional<EventOperation> of(MethodInsnNode call) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC) return Optional.empty();
        EventOperation operation = ALL.get(call.name + call.desc);
        boolean applies = operation != null && (operation.owners.isEmpty() || operation.owners.contains(call.owner));
        return applies ? Optional.of(operation) : Optional.<EventOperation>empty();
    }

    static boolean isJoinOfTask(String name, String descriptor) {
        return name.equals("join") && descriptor.startsWith("()L") && ALL.containsKey(name + descriptor);
    }
}
