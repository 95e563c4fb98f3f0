package org.jlockdep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jlockdep.agent.Agent;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.boot.IsolatedLoader;
import org.jlockdep.deadlock.DeadlockWatch;
import org.jlockdep.dump.Journal;
import org.jlockdep.graph.Predictor;
import org.jlockdep.instrument.LockTransformer;
import org.jlockdep.names.StableName;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.report.Finding;
import org.jlockdep.runtime.Hooks;
import org.jlockdep.sink.ReportStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** What the hooks must not do, read from the class files: the hooks run wherever an application takes a lock. */
final class HotPathRulesTest {
    private static final String RUNTIME = "org/jlockdep/runtime/";
    /** What rewritten code calls. */
    private static final Set<String> HOOKS = Set.of(
            RUNTIME + "Hooks",
            RUNTIME + "BinHooks",
            RUNTIME + "StampHooks",
            RUNTIME + "SemaphoreHooks",
            RUNTIME + "ForeignHooks",
            RUNTIME + "TaskHooks",
            RUNTIME + "HandleHooks",
            RUNTIME + "WaitHooks",
            RUNTIME + "SignalHooks",
            RUNTIME + "HandOverHooks",
            RUNTIME + "ThreadHooks",
            RUNTIME + "InitialisationHooks",
            RUNTIME + "ReflectionHooks");

    /** What {@code runtime} stands on: these packages, without those below them, ... */
    private static final Set<String> PACKAGES = Set.of(
            "java/lang", "java/lang/ref", "java/util", "java/util/concurrent/atomic", RUNTIME.replaceAll("/$", ""));

    /** ... the ring's queue, and these classes, each for a reason. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry(
                    "java/util/concurrent/locks/LockSupport",
                    "wakes the analyzer, which sleeps otherwise; and says for what a thread sleeps"),
            Map.entry(
                    "java/util/concurrent/ConcurrentHashMap",
                    "names and numbers, at the first sight of something only"),
            Map.entry("java/util/concurrent/locks/Lock", "the application's own call, by way of a method reference"),
            Map.entry("java/util/concurrent/locks/Condition", "the same; and is told from what is none"),
            Map.entry("java/util/concurrent/locks/AbstractQueuedSynchronizer", "is told from what is none"),
            Map.entry(
                    "java/util/concurrent/locks/ReentrantLock",
                    "is asked whether it is held: a hook ran out of stack, or a thread ends"),
            Map.entry("java/util/concurrent/locks/ReentrantReadWriteLock", "the same; and is told from views"),
            Map.entry(
                    "java/util/concurrent/locks/StampedLock",
                    "is asked for its readers, when one releases what it does not hold"),
            Map.entry("java/util/concurrent/Semaphore", "is asked for its permits, which tell a lock from a signal"),
            Map.entry("java/lang/reflect/Method", "the application's own, is asked what it would call"),
            Map.entry(
                    "java/util/concurrent/CountDownLatch",
                    "is asked whether it is over, when somebody is about to wait for it"),
            Map.entry("java/util/concurrent/Future", "the same"),
            Map.entry("java/util/concurrent/CompletableFuture", "as a lock, by way of a method reference"),
            Map.entry("java/util/concurrent/ForkJoinTask", "the same"),
            Map.entry("java/util/concurrent/BlockingQueue", "the same"),
            Map.entry(
                    "java/util/concurrent/ExecutorService", "is asked whether it is there when its end is waited for"),
            Map.entry("java/util/concurrent/TimeUnit", "says whether that has a limit"),
            Map.entry("java/util/concurrent/ForkJoinWorkerThread", "is asked for its pool when a task is done"),
            Map.entry("java/util/concurrent/CyclicBarrier", "is asked how many it takes, when one comes"),
            Map.entry(
                    "java/util/concurrent/LinkedBlockingQueue",
                    "is asked for room, when somebody is about to wait for some"),
            Map.entry("java/util/concurrent/LinkedTransferQueue", "the same for who takes"),
            Map.entry(
                    "java/util/concurrent/CountedCompleter",
                    "is asked what it is a part of, by a final method, when a lock is held while its parts are done"));

    /**
     * Which classes may use ConcurrentHashMap: those that are asked at the first sight of a site or a type only, and one
     * that no hook asks.
     */
    private static final Set<String> FIRST_SIGHT =
            Set.of("Types", "LockFields", "LockClasses", "GivenNames", "LockingMethods");

    /** In permitted packages, and yet: they format, match, reflect, print or wait. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("java/util/(Formatter|Timer|Scanner|ServiceLoader|Locale)\\..*"
                    + "|java/lang/String\\.(format|matches|split|replaceAll|replaceFirst|join)"
                    + "|java/lang/System\\.(err|out|load.*|getProperty|getenv)"
                    + "|java/lang/Object\\.(wait|notify|notifyAll)"
                    + "|java/lang/Thread\\.(sleep|join|start|yield)"
                    + "|java/lang/(Process|ProcessBuilder|Module|StackWalker).*"
                    + "|java/lang/Runtime\\.(?!getRuntime|freeMemory|totalMemory).*"
                    + "|java/lang/Class\\.(forName|newInstance|getResource.*)");

    /** The same for one class: it makes the application's own call, by way of a method reference. */
    private static final Pattern OF_THREAD_REFERENCES = Pattern.compile("java/lang/Thread\\.(start|join)");

    /** Which classes may take a monitor, and which one. All others never wait. */
    private static final Map<String, String> MONITORS = Map.of(
            "Sites", "its own, while classes are transformed or at a site's first look",
            "LockFields", "its own, while classes are transformed",
            "LockClasses", "its own, for two array stores, at the first sight of a lock class",
            "Views", "an object of ours that nobody else sees, for two stores, at the first view of a lock",
            "UnseenViews", "the same, at the first use of a view that nobody saw being made",
            "Signals", "its own, for two array stores, at the first signal of a kind of task",
            "Orphans", "the same, when a thread releases what it does not hold",
            "ClassNamers", "its own, while classes are transformed or asked for by name");

    /** What a hook may call outside of its handler: these read fields, shift bits and compare constants. */
    private static final Pattern CANNOT_FAIL = Pattern.compile(RUNTIME
            + "(Health\\.failed|HeldLocks\\.(ignores|depth|taskBegins|atTaskBegin)|HoldBits\\.\\w+|WatchedWaits\\.isOff"
            + "|Signals\\.areAwaited|HandOvers\\.(areKnown|areSpent)|Initialisations\\.areUnderWay|EventState\\.happensOnce)"
            + "|java/lang/System\\.identityHashCode"
            + "|java/lang/reflect/Method\\.(getName|getParameterTypes|getParameterCount)"
            + "|java/lang/(String|Boolean)\\.(equals|hashCode)");

    /** What a hook calls on is ours, or cannot be overridden; but for these, each for a reason. */
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry(
                    "LockState java/util/concurrent/locks/ReentrantLock.isHeldByCurrentThread",
                    "only where no class file has overridden it"),
            Map.entry("LockState java/util/concurrent/locks/ReentrantReadWriteLock.getReadHoldCount", "the same"),
            Map.entry(
                    "LockState java/util/concurrent/locks/ReentrantReadWriteLock.isWriteLockedByCurrentThread",
                    "the same"),
            Map.entry("LockState java/util/concurrent/Semaphore.availablePermits", "the same"),
            Map.entry("LockClasses java/lang/Object.toString", "of the API's LockMap only, which is final: its name"),
            Map.entry("EventState java/util/concurrent/CountDownLatch.getCount", "only of exactly that class"),
            Map.entry("EventState java/util/concurrent/Future.isDone", "only of a class of the JDK's"),
            Map.entry("EventState java/util/concurrent/ExecutorService.isTerminated", "only of a class of the JDK's"),
            Map.entry("Pools java/util/concurrent/ForkJoinWorkerThread.getPool", "only of a class of the JDK's"),
            Map.entry("EventState java/util/concurrent/CyclicBarrier.getParties", "only of exactly that class"),
            Map.entry("Room java/util/concurrent/LinkedBlockingQueue.remainingCapacity", "only of exactly that class"),
            Map.entry("Room java/util/concurrent/LinkedTransferQueue.hasWaitingConsumer", "only of exactly that class"),
            Map.entry("Starvation java/lang/Runtime.freeMemory", "of the JVM's own"),
            Map.entry("Starvation java/lang/Runtime.totalMemory", "of the JVM's own"),
            Map.entry("RunningTests java/util/List.indexOf", "of what the test listener began"),
            Map.entry("Stamps java/util/concurrent/locks/StampedLock.getReadLockCount", "only of exactly that class"),
            Map.entry("Stamps java/util/concurrent/locks/StampedLock.tryOptimisticRead", "of one that was just made"),
            Map.entry("Stamps java/util/concurrent/locks/StampedLock.writeLock", "of one that was just made"),
            Map.entry("LockState java/util/concurrent/locks/StampedLock.isReadLocked", "only of exactly that class"),
            Map.entry("LockState java/util/concurrent/locks/StampedLock.isWriteLocked", "only of exactly that class"),
            Map.entry("LockState java/util/concurrent/locks/StampedLock.validate", "only of exactly that class"));

    /** Objects of these types are the agent's own wherever {@code runtime} uses them. */
    private static final Pattern OWN_OBJECTS = Pattern.compile("org/j(lockdep|ctools)/.*|\\[.*"
            + "|java/lang/ref/.*|java/lang/(ThreadLocal|InheritableThreadLocal|ClassValue|Throwable)"
            + "|java/util/(List|Map|Set|HashMap|ArrayList|ArrayDeque)|java/util/concurrent/ConcurrentHashMap"
            + "|java/util/concurrent/ConcurrentHashMap\\$KeySetView|java/util/concurrent/atomic/.*");

    /** They call a method of whatever they are given. */
    private static final Pattern CALLS_BACK = Pattern.compile("java/util/Objects\\..*"
            + "|java/lang/String\\.valueOf\\(Ljava/lang/Object;\\).*"
            + "|java/lang/String(Builder|Buffer)\\.(append|insert)\\(.*Ljava/lang/(Object|CharSequence);\\).*"
            + "|java/util/(List|Collection|ArrayList)\\.(contains|indexOf|remove)\\(Ljava/lang/Object;\\).*");

    private final List<ClassNode> runtime = Classes.in(Hooks.class.getPackage());

    @Test
    void nothing_in_the_agent_uses_invokedynamic() {
        Stream<ClassNode> others = Stream.of(
                        LockTransformer.class,
                        IsolatedLoader.class,
                        Agent.class,
                        Premain.class,
                        Predictor.class,
                        AgentOptions.class,
                        StableName.class,
                        Finding.class,
                        Journal.class,
                        AnalyzerThread.class,
                        DeadlockWatch.class,
                        ReportStream.class)
                .flatMap(type -> Classes.in(type.getPackage()).stream());
        List<String> found = new ArrayList<>();
        Stream.concat(runtime.stream(), others)
                .forEach(type -> found.addAll(instructions(type, InvokeDynamicInsnNode.class::isInstance)));
        assertThat(found)
                .as("lambdas, method references and compiled string concatenation")
                .isEmpty();
    }

    @Test
    void the_hooks_stand_on_few_packages() {
        assertThat(used(name -> !isPermitted(name)))
                .as("neither permitted packages nor classes")
                .isEmpty();
    }

    private static boolean isPermitted(String member) {
        String owner = member.substring(0, member.indexOf('.'));
        String inPackage = owner.substring(0, Math.max(0, owner.lastIndexOf('/')));
        return PACKAGES.contains(inPackage) || CLASSES.containsKey(owner) || owner.startsWith("org/jctools/");
    }

    @Test
    void the_hooks_do_not_format_reflect_print_or_wait() {
        assertThat(outside(Set.of("ThreadReferences"), insn -> isForbidden(member(insn))))
                .as("forbidden members")
                .isEmpty();
        assertThat(used(name ->
                        isForbidden(name) && !OF_THREAD_REFERENCES.matcher(name).matches()))
                .as("forbidden members, in what starts and joins threads for the application")
                .isEmpty();
    }

    private static boolean isForbidden(String member) {
        return FORBIDDEN.matcher(member).matches();
    }

    @Test
    void no_reflection_comes_in_through_a_permitted_class() {
        List<String> found = new ArrayList<>();
        for (ClassNode type : runtime) {
            found.addAll(instructions(
                    type,
                    insn -> insn instanceof MethodInsnNode call
                            && call.desc.contains("Ljava/lang/reflect/")
                            && !HOOKS.contains(call.owner)));
        }
        assertThat(found).as("calls that take or give reflective objects").isEmpty();
    }

    /** References make the application's own call, by the very method that was meant. */
    @Test
    void no_hook_runs_a_method_that_an_application_may_have_overridden() {
        List<String> found = new ArrayList<>();
        for (ClassNode type : runtime) {
            if (outerName(type).endsWith("References")) continue;
            found.addAll(instructions(
                    type,
                    insn -> insn instanceof MethodInsnNode call
                            && mayBeOverridden(call)
                            && !ASKED.containsKey(outerName(type) + " " + member(call))));
        }
        assertThat(found).as("virtual calls on what may be the application's").isEmpty();
    }

    private static boolean mayBeOverridden(MethodInsnNode call) {
        if (CALLS_BACK.matcher(call.owner + "." + call.name + call.desc).matches()) return true;
        boolean isVirtual = call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
        return isVirtual && !OWN_OBJECTS.matcher(call.owner).matches() && !isFinal(call);
    }

    private static boolean isFinal(MethodInsnNode call) {
        try {
            Class<?> owner = Class.forName(call.owner.replace('/', '.'));
            if (Modifier.isFinal(owner.getModifiers())) return true;
            for (Method m : owner.getMethods()) {
                boolean meant = m.getName().equals(call.name)
                        && Type.getMethodDescriptor(m).equals(call.desc);
                if (meant) return Modifier.isFinal(m.getModifiers());
            }
            return false;
        } catch (ClassNotFoundException e) {
            throw new AssertionError("compiled against a class that is not there", e);
        }
    }

    @Test
    void the_rule_for_calls_tells_a_final_method_from_one_that_is_not() {
        assertThat(mayBeOverridden(virtual("java/lang/Thread", "getId", "()J"))).isTrue();
        assertThat(mayBeOverridden(virtual("java/lang/Thread", "isAlive", "()Z")))
                .isFalse();
        assertThat(mayBeOverridden(virtual("java/lang/Object", "hashCode", "()I")))
                .isTrue();
        assertThat(mayBeOverridden(virtual("java/lang/Object", "getClass", "()Ljava/lang/Class;")))
                .isFalse();
        assertThat(mayBeOverridden(
                        virtual("java/lang/StringBuilder", "append", "(Ljava/lang/Object;)Ljava/lang/StringBuilder;")))
                .isTrue();
    }

    private static MethodInsnNode virtual(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKEVIRTUAL, owner, name, descriptor);
    }

    @Test
    void reflective_calls_are_looked_at_and_not_made() {
        assertThat(used(name -> name.equals("java/lang/reflect/Method.invoke"))).isEmpty();
        assertThat(outside(Set.of("ReflectionHooks"), insn -> member(insn).startsWith("java/lang/reflect/")))
                .isEmpty();
    }

    @Test
    void concurrent_maps_are_for_the_first_sight_of_something() {
        assertThat(outside(
                        FIRST_SIGHT,
                        insn -> insn instanceof MethodInsnNode
                                && ((MethodInsnNode) insn).owner.equals("java/util/concurrent/ConcurrentHashMap")))
                .isEmpty();
    }

    @Test
    void only_the_first_sight_of_something_takes_a_monitor() {
        List<String> found = outside(MONITORS.keySet(), insn -> insn.getOpcode() == Opcodes.MONITORENTER);
        for (ClassNode type : runtime) {
            if (MONITORS.containsKey(outerName(type))) continue;
            for (MethodNode m : type.methods) {
                if ((m.access & ACC_SYNCHRONIZED) != 0) found.add(type.name + "." + m.name);
            }
        }
        assertThat(found).as("monitors taken").isEmpty();
    }

    @Test
    void hooks_can_be_called_from_everywhere() {
        List<String> hidden = new ArrayList<>();
        for (ClassNode type : hooks()) {
            for (MethodNode m : type.methods) {
                boolean callable = (m.access & (ACC_PUBLIC | ACC_STATIC)) == (ACC_PUBLIC | ACC_STATIC);
                if (!callable && (m.access & ACC_PRIVATE) == 0 && !m.name.equals("<clinit>"))
                    hidden.add(m.name + m.desc);
            }
            assertThat(type.access & (ACC_PUBLIC | ACC_FINAL)).isEqualTo(ACC_PUBLIC | ACC_FINAL);
        }
        assertThat(hidden).isEmpty();
    }

    @Test
    void no_hook_lets_an_exception_out() {
        List<String> unguarded = new ArrayList<>();
        for (ClassNode type : hooks()) {
            for (MethodNode m : type.methods) {
                if ((m.access & ACC_PUBLIC) != 0) addUnguarded(m, new HashSet<>(), unguarded);
            }
        }
        assertThat(unguarded)
                .as("calls without a handler of Throwable around them")
                .isEmpty();
    }

    /** A hook that is called outside of a handler needs handlers of its own. */
    private void addUnguarded(MethodNode method, Set<MethodNode> seen, List<String> unguarded) {
        if (!seen.add(method)) return;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn.getOpcode() == Opcodes.ATHROW) unguarded.add(method.name + " throws");
            if (!(insn instanceof MethodInsnNode call) || isGuarded(method, insn)) continue;
            if (HOOKS.contains(call.owner)) addUnguarded(hook(call), seen, unguarded);
            else if (!CANNOT_FAIL.matcher(member(call)).matches())
                unguarded.add(method.name + " calls " + member(call));
        }
    }

    private static boolean isGuarded(MethodNode method, AbstractInsnNode insn) {
        int at = method.instructions.indexOf(insn);
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            boolean catchesAll = block.type == null || block.type.equals(Type.getInternalName(Throwable.class));
            boolean covers =
                    method.instructions.indexOf(block.start) < at && at < method.instructions.indexOf(block.end);
            if (catchesAll && covers) return true;
        }
        return false;
    }

    private List<ClassNode> hooks() {
        return runtime.stream().filter(type -> HOOKS.contains(type.name)).toList();
    }

    private MethodNode hook(MethodInsnNode call) {
        return hooks().stream()
                .filter(type -> type.name.equals(call.owner))
                .flatMap(type -> type.methods.stream())
                .filter(m -> m.name.equals(call.name) && m.desc.equals(call.desc))
                .findFirst()
                .orElseThrow();
    }

    /** Which members with such names are called or accessed, and where. */
    private List<String> used(Predicate<String> name) {
        List<String> found = new ArrayList<>();
        for (ClassNode type : runtime) {
            found.addAll(instructions(type, insn -> !member(insn).isEmpty() && name.test(member(insn))));
        }
        return found;
    }

    private List<String> outside(Set<String> outerNames, Predicate<AbstractInsnNode> wanted) {
        List<String> found = new ArrayList<>();
        for (ClassNode type : runtime) {
            if (!outerNames.contains(outerName(type))) found.addAll(instructions(type, wanted));
        }
        return found;
    }

    private static String outerName(ClassNode type) {
        return type.name.substring(RUNTIME.length()).replaceFirst("\\$.*", "");
    }

    private static List<String> instructions(ClassNode type, Predicate<AbstractInsnNode> wanted) {
        List<String> found = new ArrayList<>();
        for (MethodNode m : type.methods) {
            for (AbstractInsnNode insn : m.instructions) {
                if (wanted.test(insn)) found.add(type.name + "." + m.name + ": " + member(insn));
            }
        }
        return found;
    }

    /** {@code java/lang/String.format} for a call or a field access, else empty. Arrays count as their elements. */
    private static String member(AbstractInsnNode insn) {
        if (insn instanceof FieldInsnNode field) return field.owner + "." + field.name;
        if (!(insn instanceof MethodInsnNode call)) return "";
        Type owner = Type.getObjectType(call.owner);
        boolean array = owner.getSort() == Type.ARRAY;
        return (array ? owner.getElementType().getInternalName() : call.owner) + "." + call.name;
    }
}
