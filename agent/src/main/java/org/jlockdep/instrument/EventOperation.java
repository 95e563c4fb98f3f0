package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
    private static final Set<String> CONDITIONS = types("locks/Condition");
    private static final Set<String> BARRIERS = types("CyclicBarrier");
    private static final Set<String> PHASERS = types("Phaser");
    private static final Set<String> EXCHANGERS = types("Exchanger");
    private static final Set<String> POOLS =
            types("ExecutorService", "ThreadPoolExecutor", "ScheduledExecutorService", "ScheduledThreadPoolExecutor");
    private static final Set<String> EXECUTORS = types(
            "ExecutorService",
            "AbstractExecutorService",
            "ThreadPoolExecutor",
            "ScheduledExecutorService",
            "ScheduledThreadPoolExecutor");
    private static final Set<String> SERVICES = types("CompletionService", "ExecutorCompletionService");
    private static final Set<String> DEQUES = types("BlockingDeque", "LinkedBlockingDeque");
    private static final Set<String> TASKS = new HashSet<>(Arrays.asList("java/lang/Runnable", JUC + "RunnableFuture"));
    private static final Set<String> CALLABLES = types("Callable");
    private static final Set<String> PARKING = types("locks/LockSupport");
    private static final Set<String> ANY = Collections.emptySet();

    private static final Set<String> REFERRED = new HashSet<>(Arrays.asList("get", "take", "put", "offer", "add"));

    /** By name and descriptor. */
    private static final Map<String, EventOperation> ALL = new HashMap<>();

    private static final int WAITS = 1;
    private static final int SIGNALS = 2;
    /** The same of the room in a queue. */
    private static final int WAITS_FOR_ROOM = 4;

    private static final int MAKES_ROOM = 8;
    /** And whoever makes room takes something. */
    private static final int WAITS_FOR_TAKER = 16;

    /** Goes on with what others have done before. */
    private static final int PASSES = 32;
    /** Gets what others have put there, ... */
    private static final int TAKES = 64;
    /** ... or goes on without it. */
    private static final int POLLS = 128;
    /** Others who meet there may not be those who came. */
    private static final int SPOILS = 256;
    /** Goes on when all tasks are done. */
    private static final int GETS_ALL = 512;

    /** Gets a future that is there by then. */
    private static final int GETS = 1 << 15;

    /** Asks whether it would have to wait. */
    private static final int ASKS = 1 << 16;

    private static final int PUTS = 1024;
    /** Sleeps until somebody wakes it, for what its argument stands for. */
    private static final int PARKS = 2048;

    private static final int UNPARKS = 4096;
    /** May wait for what others release, if that is the application's own. */
    private static final int ACQUIRES = 8192;
    /** Runs what may be a task that somebody waits for. */
    private static final int RUNS = 16384;

    static {
        for (String join : new String[] {"()V", "(J)V", "(JI)V", ThreadCalls.JOIN_DURATION})
            add(ANY, "join" + join, WAITS);
        for (String join : new String[] {OBJECT, "Ljava/lang/Void;"}) add(ANY, "join()" + join, WAITS);
        for (String limit : new String[] {"", TIMEOUT}) {
            add(FUTURES, "get(" + limit + ")" + OBJECT, WAITS);
        }
        add(BARRIERS, "await()I", WAITS | SIGNALS | PASSES);
        add(BARRIERS, "await(" + TIMEOUT + ")I", WAITS | SIGNALS | SPOILS);
        add(BARRIERS, "reset()V", SPOILS);
        add(LATCHES, "await()V", PASSES);
        for (String limit : new String[] {"", TIMEOUT}) {
            add(EXECUTORS, "invokeAll(Ljava/util/Collection;" + limit + ")Ljava/util/List;", GETS_ALL);
        }
        for (String take : new String[] {"take()", "poll()", "poll(" + TIMEOUT + ")"}) {
            add(SERVICES, take + "Ljava/util/concurrent/Future;", GETS);
        }
        add(FUTURES, "isDone()Z", ASKS);
        add(FUTURES, "completeExceptionally(Ljava/lang/Throwable;)Z", SIGNALS);
        add(EXCHANGERS, "exchange(" + OBJECT + ")" + OBJECT, WAITS | SIGNALS);
        add(PHASERS, "arriveAndAwaitAdvance()I", WAITS | SIGNALS);
        add(PHASERS, "awaitAdvance(I)I", WAITS);
        add(PHASERS, "arrive()I", SIGNALS);
        add(PHASERS, "arriveAndDeregister()I", SIGNALS);
        add(POOLS, "awaitTermination(" + TIMEOUT + ")Z", WAITS);
        add(POOLS, "close()V", WAITS);
        addQueues();
        addDeques();
        addSynchronizers();
        add(TASKS, "run()V", RUNS);
        add(CALLABLES, "call()" + OBJECT, RUNS);
        for (String signal : namesOfSignals()) add(ANY, signal + "()V", SIGNALS);
    }

    /** Static types; none if the receiver decides. */
    private final Set<String> owners;

    private final int does;

    private EventOperation(Set<String> owners, int does) {
        this.owners = owners;
        this.does = does;
    }

    boolean waits() {
        return (does & (WAITS | WAITS_FOR_ROOM | WAITS_FOR_TAKER | PARKS | ACQUIRES)) != 0;
    }

    /** The hooks that are to be called with the receiver alone before it is called itself. */
    List<MethodInsnNode> before() {
        List<MethodInsnNode> hooks = new ArrayList<>(1);
        if ((does & SIGNALS) != 0) hooks.add(EventHookCalls.signalling());
        if ((does & MAKES_ROOM) != 0) hooks.add(EventHookCalls.makingRoom());
        if ((does & UNPARKS) != 0) hooks.add(EventHookCalls.unparking());
        if ((does & SPOILS) != 0) hooks.add(EventHookCalls.spoiling());
        if ((does & ASKS) != 0) hooks.add(EventHookCalls.askingWhetherDone());
        return hooks;
    }

    /** Are there hooks to be called with the receiver before and after? */
    boolean runs() {
        return (does & RUNS) != 0;
    }

    /** Is its first argument for others to take? */
    boolean puts() {
        return (does & PUTS) != 0;
    }

    /** Has a hook to be called with the receiver and a site after it returned? */
    boolean passes() {
        return (does & PASSES) != 0;
    }

    /** Has one to be called with what it returned, and a site? */
    boolean takes() {
        return (does & TAKES) != 0;
    }

    boolean getsAll() {
        return (does & GETS_ALL) != 0;
    }

    boolean gets() {
        return (does & GETS) != 0;
    }

    boolean polls() {
        return (does & POLLS) != 0;
    }

    /** The one that is to be called with the receiver, whether the wait has a limit, and a site, if it waits. */
    MethodInsnNode waiting() {
        if ((does & WAITS) != 0) return EventHookCalls.waitingForEvent();
        if ((does & PARKS) != 0) return EventHookCalls.parking();
        if ((does & ACQUIRES) != 0) return EventHookCalls.acquiringShared();
        return (does & WAITS_FOR_ROOM) != 0 ? EventHookCalls.waitingForRoom() : EventHookCalls.waitingForTaker();
    }

    private static void addQueues() {
        add(QUEUES, "take()" + OBJECT, WAITS | MAKES_ROOM | TAKES);
        add(QUEUES, "poll(" + TIMEOUT + ")" + OBJECT, WAITS | MAKES_ROOM | POLLS);
        for (String take : new String[] {"poll", "remove"}) add(QUEUES, take + "()" + OBJECT, MAKES_ROOM | POLLS);
        add(QUEUES, "drainTo(Ljava/util/Collection;)I", MAKES_ROOM | POLLS);
        add(QUEUES, "drainTo(Ljava/util/Collection;I)I", MAKES_ROOM | POLLS);
        add(QUEUES, "put(" + OBJECT + ")V", SIGNALS | WAITS_FOR_ROOM | PUTS);
        add(QUEUES, "transfer(" + OBJECT + ")V", SIGNALS | WAITS_FOR_TAKER | PUTS);
        add(QUEUES, "tryTransfer(" + OBJECT + TIMEOUT + ")Z", SIGNALS | WAITS_FOR_TAKER | PUTS);
        add(QUEUES, "offer(" + OBJECT + TIMEOUT + ")Z", SIGNALS | WAITS_FOR_ROOM | PUTS);
        for (String put : new String[] {"offer", "add"}) add(QUEUES, put + "(" + OBJECT + ")Z", SIGNALS | PUTS);
    }

    private static void addDeques() {
        for (String end : new String[] {"First", "Last"}) {
            add(DEQUES, "take" + end + "()" + OBJECT, WAITS | MAKES_ROOM | TAKES);
            add(DEQUES, "poll" + end + "(" + TIMEOUT + ")" + OBJECT, WAITS | MAKES_ROOM | POLLS);
            for (String take : new String[] {"poll", "remove"})
                add(DEQUES, take + end + "()" + OBJECT, MAKES_ROOM | POLLS);
            add(DEQUES, "put" + end + "(" + OBJECT + ")V", SIGNALS | WAITS_FOR_ROOM | PUTS);
            add(DEQUES, "offer" + end + "(" + OBJECT + TIMEOUT + ")Z", SIGNALS | WAITS_FOR_ROOM | PUTS);
            add(DEQUES, "offer" + end + "(" + OBJECT + ")Z", SIGNALS | PUTS);
            add(DEQUES, "add" + end + "(" + OBJECT + ")V", SIGNALS | PUTS);
        }
    }

    /** What the JDK's own synchronisers are made of, too: the application's are made in the same way. */
    private static void addSynchronizers() {
        add(PARKING, "park(" + OBJECT + ")V", PARKS);
        add(PARKING, "parkNanos(" + OBJECT + "J)V", PARKS);
        add(PARKING, "parkUntil(" + OBJECT + "J)V", PARKS);
        add(PARKING, "unpark(Ljava/lang/Thread;)V", UNPARKS);
        add(ANY, "acquireShared(I)V", ACQUIRES);
        add(ANY, "acquireSharedInterruptibly(I)V", ACQUIRES);
        add(ANY, "tryAcquireSharedNanos(IJ)Z", ACQUIRES);
        add(ANY, "releaseShared(I)Z", SIGNALS);
    }

    /** Names by which a subclass of the JDK's synchronizer is told from other things. */
    static Iterable<String> namesOfSynchronizers() {
        return Arrays.asList("acquireShared", "acquireSharedInterruptibly", "tryAcquireSharedNanos", "releaseShared");
    }

    private static Set<String> types(String... names) {
        Set<String> types = new HashSet<>();
        for (String name : names) types.add(JUC + name);
        return types;
    }

    private static void add(Set<String> owners, String method, int does) {
        ALL.put(method, new EventOperation(owners, does));
    }

    /** Static types whose mere mention makes a class interesting; that of what runs does not, since nearly all have it. */
    static Set<String> types() {
        Set<String> types = new TreeSet<>();
        for (EventOperation operation : ALL.values()) if (!operation.runs()) types.addAll(operation.owners);
        return types;
    }

    /** Is it called as what runs a task is? */
    static boolean mayRun(String name, String descriptor) {
        EventOperation operation = ALL.get(name + descriptor);
        return operation != null && operation.runs();
    }

    /**
     * Names of methods that signal whoever waits on a monitor, a condition or a latch: who blocks until a stream is over
     * does so at a subclass of it, in RxJava and in Reactor.
     */
    static Iterable<String> namesOfSignals() {
        return Arrays.asList("notify", "notifyAll", "signal", "signalAll", "countDown");
    }

    /** Is it one of those to which references are seen? Of most others nobody makes one. */
    static boolean isReferred(String owner, String name, String descriptor) {
        EventOperation operation = ALL.get(name + descriptor);
        if (operation == null) return false;
        boolean ofLatch = LATCHES.contains(owner) && (operation.passes() || name.equals("countDown"));
        boolean ofCondition = CONDITIONS.contains(owner) && (operation.passes() || name.startsWith("signal"));
        boolean ofFuture = FUTURES.contains(owner) && (REFERRED.contains(name) || isJoinOfTask(name, descriptor));
        boolean ofQueue = QUEUES.contains(owner) && REFERRED.contains(name) && !descriptor.contains(TIMEOUT);
        return ofLatch || ofCondition || ofFuture && !descriptor.contains(TIMEOUT) || ofQueue;
    }

    static boolean waits(String name, String descriptor) {
        return ALL.get(name + descriptor).waits() || ALL.get(name + descriptor).passes();
    }

    /** What the call means if its receiver is what that takes. */
    static Optional<EventOperation> of(MethodInsnNode call) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC && !PARKING.contains(call.owner)) return Optional.empty();
        EventOperation operation = ALL.get(call.name + call.desc);
        boolean applies = operation != null && (operation.owners.isEmpty() || operation.owners.contains(call.owner));
        return applies ? Optional.of(operation) : Optional.<EventOperation>empty();
    }

    static boolean isJoinOfTask(String name, String descriptor) {
        return name.equals("join") && descriptor.startsWith("()L") && ALL.containsKey(name + descriptor);
    }
}
