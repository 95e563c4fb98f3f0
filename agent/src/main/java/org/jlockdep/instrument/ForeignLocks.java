package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jlockdep.runtime.HoldBits;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.Types;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Locks that are none of {@code java.util.concurrent}: which types are such, and which of their methods take and release.
 * What extends or implements one is one. The receiver decides at run time; here it is only said where to ask it. Filled
 * at start, by the libraries that are known and by the user, and read by all threads that load classes.
 */
public final class ForeignLocks {
    /** What a method does to its lock. */
    enum Role {
        ACQUIRE,
        ATTEMPT,
        RELEASE,
        WAIT,
        VIEW_READ,
        VIEW_WRITE,
        /** As often as the argument says, if there is one. */
        RELEASE_SOME
    }

    /** By the internal name of the type, then by the method's. */
    private final Map<String, Map<String, Role>> types = new LinkedHashMap<>();

    private final Set<String> methods = new HashSet<>();
    /** Those that are locks, and not what only has their methods. */
    private final Set<String> locks = new HashSet<>();

    private final Set<String> semaphores = new HashSet<>();

    private ForeignLocks() {}

    /** Those of libraries that many programs have. */
    public static ForeignLocks ofKnownLibraries() {
        ForeignLocks known = new ForeignLocks();
        KnownLibraries.addTo(known);
        return known;
    }

    /**
     * Adds a type whose instances are locks.
     *
     * @param type binary name
     * @param acquire name of the methods that wait until they have it, or empty
     * @param attempt name of those that say whether they took it, or empty
     * @param release name of those that release it
     */
    public void add(String type, String acquire, String attempt, String release) {
        declare(type, LockClasses.LOCK);
        if (!acquire.isEmpty()) role(type, acquire, Role.ACQUIRE);
        if (!attempt.isEmpty()) role(type, attempt, Role.ATTEMPT);
        role(type, release, Role.RELEASE);
    }

    /** @param kind one of {@link LockClasses}' kinds, or that of no lock */
    void declare(String type, int kind) {
        Types.declare(type, kind);
        String name = type.replace('.', '/');
        if (!types.containsKey(name)) types.put(name, new HashMap<String, Role>());
        if (kind != LockClasses.MONITOR) locks.add(name);
        if (kind == LockClasses.SEMAPHORE) semaphores.add(name);
    }

    void role(String type, String method, Role role) {
        types.get(type.replace('.', '/')).put(method, role);
        methods.add(method);
    }

    /** What to look for among the names of a class file. */
    List<String> methods() {
        return new ArrayList<>(methods);
    }

    /** The types themselves, by internal name. */
    Set<String> types() {
        return Collections.unmodifiableSet(locks);
    }

    /** A type's own code, and that of the classes within it, is how the lock is made: nobody else's locks. */
    boolean isOwnCode(String internalName) {
        int dollar = internalName.indexOf('$');
        return locks.contains(internalName) || dollar > 0 && locks.contains(internalName.substring(0, dollar));
    }

    /** Is it one of them, or a subtype? */
    boolean isLock(String internalName, Hierarchy hierarchy) {
        return !Collections.disjoint(locks, hierarchy.supertypes(internalName));
    }

    boolean isSemaphore(String internalName) {
        return semaphores.contains(internalName);
    }

    /** What the call means if the receiver is such a lock; empty if its static type is none. */
    Optional<LockOperation> operation(MethodInsnNode call, Hierarchy hierarchy) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC || !methods.contains(call.name)) return Optional.empty();
        Role role = role(call.owner, call.name, hierarchy);
        return role == null ? Optional.<LockOperation>empty() : operation(role, call.name, call.desc);
    }

    /** Is that method of that class one that takes or releases the lock which its receiver is? */
    boolean isOperation(String owner, String method, Hierarchy hierarchy) {
        return methods.contains(method) && role(owner, method, hierarchy) != null;
    }

    /** Of a type and what it extends the one that was added last is the nearest. */
    private Role role(String owner, String method, Hierarchy hierarchy) {
        Set<String> supertypes = hierarchy.supertypes(owner);
        Role nearest = null;
        for (Map.Entry<String, Map<String, Role>> type : types.entrySet()) {
            Role role = type.getValue().get(method);
            if (role != null && supertypes.contains(type.getKey())) nearest = role;
        }
        return nearest;
    }

    private static Optional<LockOperation> operation(Role role, String name, String descriptor) {
        boolean says = descriptor.endsWith(")Z");
        // Nearly everywhere a long is for how long to wait: in milliseconds, or with a unit behind.
        boolean timed = says && descriptor.contains("J");
        switch (role) {
            case ACQUIRE:
                if (!says) return foreign(name, descriptor, LockOperation.Action.ACQUIRE, 0);
                return foreign(name, descriptor, LockOperation.Action.TRY, timed ? HoldBits.TIMED : 0);
            case ATTEMPT:
                if (!says) return Optional.empty();
                return foreign(name, descriptor, LockOperation.Action.TRY, timed ? HoldBits.TIMED : HoldBits.TRY);
            case RELEASE:
                return foreign(name, descriptor, LockOperation.Action.RELEASE, 0);
            case RELEASE_SOME:
                LockOperation.Action release = LockOperation.Action.RELEASE;
                if (!descriptor.startsWith("(J)")) return foreign(name, descriptor, release, 0);
                int plain = HoldBits.how(LockClasses.LOCK, 0);
                return Optional.of(LockOperation.foreignTimes(name, descriptor, release, plain));
            case WAIT:
                return foreign(name, descriptor, LockOperation.Action.WAIT, 0);
            default:
                boolean views = descriptor.startsWith("()L");
                if (!views) return Optional.empty();
                int mode = role == Role.VIEW_READ ? HoldBits.SHARED : 0;
                return Optional.of(LockOperation.foreign(
                        name, descriptor, LockOperation.Action.VIEW, HoldBits.how(LockClasses.READ_WRITE, mode)));
        }
    }

    private static Optional<LockOperation> foreign(
            String name, String descriptor, LockOperation.Action action, int bits) {
        return Optional.of(LockOperation.foreign(name, descriptor, action, HoldBits.how(LockClasses.LOCK, bits)));
    }
}
