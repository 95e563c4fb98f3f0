package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.runtime.HoldBits;
import org.jlockdep.runtime.LockClasses;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The methods that take, release or stand for locks, by name and descriptor. Those of {@code Lock} and
 * {@code Condition} are known by these alone, on whatever static type: the hooks ask the receiver. Those of
 * {@code Semaphore} are known so as well, but their names are also those of much that is none: see
 * {@link MethodCode#operation}.
 */
final class LockOperation {
    /** What the call does. */
    enum Action {
        /** Waits until it has the lock. */
        ACQUIRE,
        /** Says whether it took the lock; with {@link HoldBits#TIMED} it may wait a while. */
        TRY,
        /** Releases the lock. */
        RELEASE,
        /** Releases it in whichever mode it is held. */
        RELEASE_EITHER,
        /** Changes the mode. */
        CONVERT,
        /** Gives the monitor up and takes it back. */
        WAIT,
        /** The same with the condition's lock. */
        AWAIT,
        /** Waits until nobody holds it, and takes nothing. */
        SYNC,
        /** Returns an object that stands for the lock. */
        VIEW
    }

    private static final String ANY = "";
    private static final String STAMPED = "java/util/concurrent/locks/StampedLock";
    private static final String LOCK_MAP = "org/jlockdep/api/LockMap";
    private static final String SEMAPHORE = "java/util/concurrent/Semaphore";
    private static final String TIMEOUT = "JLjava/util/concurrent/TimeUnit;";
    private static final String LOCK = "Ljava/util/concurrent/locks/Lock;";
    private static final String RRWL = "Ljava/util/concurrent/locks/ReentrantReadWriteLock$";

    private static final int SHARED = HoldBits.SHARED;
    private static final int TRY = HoldBits.TRY;
    private static final int TIMED = HoldBits.TIMED;
    private static final int INTERRUPTIBLE = HoldBits.INTERRUPTIBLE;

    /** By name, which nearly all calls of a program have not got: then no more is asked. */
    private static final Map<String, List<LockOperation>> ALL = new HashMap<>();
    /** Apart, since a semaphore's methods have the same names. */
    private static final Map<String, List<LockOperation>> OF_MAPS = new HashMap<>();

    static {
        add(ANY, "lock", "()V", Action.ACQUIRE, 0);
        add(ANY, "lockInterruptibly", "()V", Action.ACQUIRE, INTERRUPTIBLE);
        add(ANY, "tryLock", "()Z", Action.TRY, TRY);
        add(ANY, "tryLock", "(" + TIMEOUT + ")Z", Action.TRY, TIMED);
        add(ANY, "unlock", "()V", Action.RELEASE, HoldBits.RELEASE);
        add(ANY, "newCondition", "()Ljava/util/concurrent/locks/Condition;", Action.VIEW, LockClasses.LOCK, 0);
        addReadWrite();
        addStamped();
        addSemaphore();
        addWaits();
        addMap();
    }

    private final String owner;
    final String name;
    final String descriptor;
    final Action action;
    /** What the hooks are told: kind and mode, see {@link HoldBits}. */
    final int how;
    /** Words that the arguments take on the stack above the receiver. */
    final int argumentWords;

    /** Is the first argument a number of permits? */
    final boolean saysHowMany;

    private static final String FOREIGN = "foreign";
    private static final String FOREIGN_TIMES = "foreign, n times";

    private LockOperation(String owner, String name, String descriptor, Action action, int how) {
        this(owner, name, descriptor, action, how, owner.equals(SEMAPHORE) && descriptor.startsWith("(I"));
    }

    private LockOperation(String owner, String name, String descriptor, Action action, int how, boolean saysHowMany) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.action = action;
        this.how = how;
        this.saysHowMany = saysHowMany;
        this.argumentWords = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1;
    }

    private static void add(String owner, String name, String descriptor, Action action, int kind, int bits) {
        LockOperation operation = new LockOperation(owner, name, descriptor, action, HoldBits.how(kind, bits));
        Map<String, List<LockOperation>> all = owner.equals(LOCK_MAP) ? OF_MAPS : ALL;
        if (!all.containsKey(name)) all.put(name, new ArrayList<LockOperation>());
        all.get(name).add(operation);
    }

    private static LockOperation find(Map<String, List<LockOperation>> all, String name, String descriptor) {
        List<LockOperation> named = all.get(name);
        if (named == null) return null;
        for (LockOperation operation : named) if (operation.descriptor.equals(descriptor)) return operation;
        return null;
    }

    private static void add(String owner, String name, String descriptor, Action action, int bits) {
        add(owner, name, descriptor, action, 0, bits);
    }

    private static void addReadWrite() {
        int kind = LockClasses.READ_WRITE;
        for (String result : new String[] {LOCK, RRWL + "ReadLock;"}) {
            add(ANY, "readLock", "()" + result, Action.VIEW, kind, SHARED);
        }
        for (String result : new String[] {LOCK, RRWL + "WriteLock;"}) {
            add(ANY, "writeLock", "()" + result, Action.VIEW, kind, 0);
        }
    }

    private static void addStamped() {
        int kind = LockClasses.STAMPED;
        add(STAMPED, "readLock", "()J", Action.ACQUIRE, kind, SHARED);
        add(STAMPED, "readLockInterruptibly", "()J", Action.ACQUIRE, kind, SHARED | INTERRUPTIBLE);
        add(STAMPED, "writeLock", "()J", Action.ACQUIRE, kind, 0);
        add(STAMPED, "writeLockInterruptibly", "()J", Action.ACQUIRE, kind, INTERRUPTIBLE);
        add(STAMPED, "tryReadLock", "()J", Action.TRY, kind, SHARED | TRY);
        add(STAMPED, "tryReadLock", "(" + TIMEOUT + ")J", Action.TRY, kind, SHARED | TIMED);
        add(STAMPED, "tryWriteLock", "()J", Action.TRY, kind, TRY);
        add(STAMPED, "tryWriteLock", "(" + TIMEOUT + ")J", Action.TRY, kind, TIMED);
        add(STAMPED, "unlockRead", "(J)V", Action.RELEASE, kind, SHARED);
        add(STAMPED, "unlockWrite", "(J)V", Action.RELEASE, kind, 0);
        add(STAMPED, "unlock", "(J)V", Action.RELEASE_EITHER, kind, 0);
        add(STAMPED, "tryUnlockRead", "()Z", Action.RELEASE, kind, SHARED);
        add(STAMPED, "tryUnlockWrite", "()Z", Action.RELEASE, kind, 0);
        add(STAMPED, "tryConvertToReadLock", "(J)J", Action.CONVERT, kind, SHARED | TRY);
        add(STAMPED, "tryConvertToWriteLock", "(J)J", Action.CONVERT, kind, TRY);
        add(STAMPED, "tryConvertToOptimisticRead", "(J)J", Action.CONVERT, kind, HoldBits.NOTHING);
        add(STAMPED, "asReadLock", "()" + LOCK, Action.VIEW, kind, SHARED);
        add(STAMPED, "asWriteLock", "()" + LOCK, Action.VIEW, kind, 0);
        add(STAMPED, "asReadWriteLock", "()Ljava/util/concurrent/locks/ReadWriteLock;", Action.VIEW, kind, 0);
    }

    private static void addSemaphore() {
        int kind = LockClasses.SEMAPHORE;
        for (String permits : new String[] {"", "I"}) {
            add(SEMAPHORE, "acquire", "(" + permits + ")V", Action.ACQUIRE, kind, INTERRUPTIBLE);
            add(SEMAPHORE, "acquireUninterruptibly", "(" + permits + ")V", Action.ACQUIRE, kind, 0);
            add(SEMAPHORE, "tryAcquire", "(" + permits + ")Z", Action.TRY, kind, TRY);
            add(SEMAPHORE, "tryAcquire", "(" + permits + TIMEOUT + ")Z", Action.TRY, kind, TIMED);
            add(SEMAPHORE, "release", "(" + permits + ")V", Action.RELEASE, kind, 0);
        }
        add(SEMAPHORE, "drainPermits", "()I", Action.TRY, kind, TRY);
    }

    private static void addWaits() {
        add(ANY, "wait", "()V", Action.WAIT, 0);
        add(ANY, "wait", "(J)V", Action.WAIT, 0);
        add(ANY, "wait", "(JI)V", Action.WAIT, 0);
        add(ANY, "await", "()V", Action.AWAIT, 0);
        add(ANY, "await", "(" + TIMEOUT + ")Z", Action.AWAIT, 0);
        add(ANY, "awaitNanos", "(J)J", Action.AWAIT, 0);
        add(ANY, "awaitUntil", "(Ljava/util/Date;)Z", Action.AWAIT, 0);
        add(ANY, "awaitUninterruptibly", "()V", Action.AWAIT, 0);
    }

    /** The pretend locks of the API; their methods are empty, so the hooks do it all. */
    private static void addMap() {
        int kind = LockClasses.MAP;
        add(LOCK_MAP, "acquire", "()V", Action.ACQUIRE, kind, 0);
        add(LOCK_MAP, "acquireShared", "()V", Action.ACQUIRE, kind, SHARED);
        add(LOCK_MAP, "release", "()V", Action.RELEASE_EITHER, kind, 0);
        add(LOCK_MAP, "sync", "()V", Action.SYNC, kind, HoldBits.SYNC);
    }

    static Optional<LockOperation> of(String owner, String name, String descriptor) {
        LockOperation operation = find(owner.equals(LOCK_MAP) ? OF_MAPS : ALL, name, descriptor);
        boolean applies = operation != null && (operation.isOfAny() || operation.owner.equals(owner));
        return applies ? Optional.of(operation) : Optional.<LockOperation>empty();
    }

    /**
     * What a call means of which only the name and the operands show; empty if none of these methods can be meant.
     *
     * @param arguments those behind the receiver
     */
    static Optional<LockOperation> dynamic(String name, Type[] arguments, Type result) {
        List<LockOperation> named = ALL.get(name);
        if (named == null) return Optional.empty();
        for (LockOperation meant : named) {
            if (meant.mayBe(arguments, result)) {
                String descriptor = Type.getMethodDescriptor(result, arguments);
                int how = meant.how | HoldBits.INDIRECT;
                return Optional.of(
                        new LockOperation(meant.owner, name, descriptor, meant.action, how, meant.saysHowMany));
            }
        }
        return Optional.empty();
    }

    private boolean mayBe(Type[] arguments, Type result) {
        if (!isOfAny() || result() == 'I') return false;
        if (Type.getArgumentTypes(descriptor).length != arguments.length) return false;
        if (saysHowMany && arguments[0].getSort() != Type.INT) return false;
        boolean tells = action == Action.TRY || action == Action.VIEW;
        boolean boxed = result.getSort() == Type.OBJECT;
        return !tells || boxed || action == Action.TRY && result.getSort() == Type.BOOLEAN;
    }

    /** Of a lock that is none of {@code java.util.concurrent}. */
    static LockOperation foreign(String name, String descriptor, Action action, int how) {
        return new LockOperation(FOREIGN, name, descriptor, action, how);
    }

    /** The same, and its argument says how often. */
    static LockOperation foreignTimes(String name, String descriptor, Action action, int how) {
        return new LockOperation(FOREIGN_TIMES, name, descriptor, action, how);
    }

    boolean saysHowOften() {
        return owner.equals(FOREIGN_TIMES);
    }

    boolean isForeign() {
        return owner.equals(FOREIGN) || saysHowOften();
    }

    /** Is that how a method is called which takes permits of a semaphore or gives them back? */
    static boolean mayCountPermits(String name, String descriptor) {
        LockOperation operation = find(ALL, name, descriptor);
        return operation != null && operation.countsPermits();
    }

    /** Does the receiver decide at run time whether it is that operation, whatever its static type? */
    private boolean isOfAny() {
        return owner.isEmpty() || countsPermits();
    }

    /** The operation that an instruction calls, if the receiver is what the method's name suggests. */
    static Optional<LockOperation> of(AbstractInsnNode insn) {
        if (!(insn instanceof MethodInsnNode) || insn.getOpcode() == Opcodes.INVOKESTATIC) return Optional.empty();
        MethodInsnNode call = (MethodInsnNode) insn;
        return of(call.owner, call.name, call.desc);
    }

    /** Does the receiver stay what the class file says it is: taken or given back, not passed on? */
    boolean locks() {
        return action != Action.VIEW && action != Action.WAIT && action != Action.AWAIT;
    }

    /** Does the caller have the lock, or had it again, when the call returns well? */
    boolean takes() {
        return action != Action.RELEASE
                && action != Action.RELEASE_EITHER
                && action != Action.VIEW
                && action != Action.SYNC
                && (how & HoldBits.NOTHING) == 0;
    }

    /** One of the methods of {@code Lock} that take or release. */
    boolean isOfLock() {
        return owner.isEmpty() && locks();
    }

    boolean isOfStamped() {
        return owner.equals(STAMPED);
    }

    /** Does it take or give a number of permits? */
    boolean countsPermits() {
        return owner.equals(SEMAPHORE);
    }

    /** Does it return a stamp, or is it given one? */
    boolean stamps() {
        return isOfStamped() && (result() == 'J' || descriptor.startsWith("(J)"));
    }

    /** Descriptor of the return type, or its first letter. */
    char result() {
        return descriptor.charAt(descriptor.indexOf(')') + 1);
    }
}
