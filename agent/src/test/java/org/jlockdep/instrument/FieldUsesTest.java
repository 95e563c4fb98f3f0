package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** One field, {@code lock}: is it a lock, and do fresh ones have to be registered since sites that cannot tell may meet them? */
class FieldUsesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "private final Object lock = new Object(); void m() { synchronized (lock) { } }",
                "private static final Object lock = new Object(); void m() { synchronized (lock) { } }",
                "private final Lock lock = new ReentrantLock(); void m() { lock.lock(); lock.unlock(); }",
                "private final Lock lock; Sample(boolean fair) { lock = new ReentrantLock(fair); }",
                "private Object lock = null; void m() { lock = new Object(); synchronized (lock) { } }",
                "private final Map<String, String> lock = Collections.synchronizedMap(new HashMap<>());"
                        + " void m() { synchronized (lock) { } }",
                "private final ReadWriteLock lock = new ReentrantReadWriteLock(); void m() { lock.readLock().lock(); }",
            })
    void is_a_lock_that_its_sites_know(String members) {
        assertThat(use(members)).isEqualTo("lock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "final Object lock = new Object(); void m() { synchronized (lock) { } }",
                "protected Object lock = new Object();",
                "private final Object lock = new Object(); Object m() { return lock; }",
                "private final Object lock = new Object(); void m() { System.out.println(lock); }",
                "private final Object lock = new Object(); void m() { Object l = lock; synchronized (l) { } }",
                "private final Object lock = new Object(); Runnable m() { return () -> System.out.println(lock); }",
                "private Object lock = new Object(); void m(Object given) { lock = given; synchronized (lock) { } }",
                "private final ReadWriteLock lock = new ReentrantReadWriteLock(); Lock m() { return lock.readLock(); }",
                "private final Lock lock = new ReentrantLock(); Condition c = lock.newCondition();",
            })
    void is_a_lock_that_others_may_meet(String members) {
        assertThat(use(members)).isEqualTo("registered lock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private final List<String> lock = new ArrayList<>();",
                "private final Object lock; Sample(Object given) { lock = given; } void m() { synchronized (lock) { } }",
                "private Object lock; void m() { synchronized (lock) { } }",
                "private final int lock = new Random().nextInt();",
                "private final Map<String, String> lock = Collections.synchronizedMap(new HashMap<>());",
            })
    void is_no_lock_of_this_class(String members) {
        assertThat(use(members)).isEqualTo("no lock");
    }

    /** Since Java 11 nest mates read private fields directly, and before through accessors in this class. */
    @ParameterizedTest
    @ValueSource(ints = {8, 17})
    void a_class_with_inner_classes_shares_its_private_fields(int release) {
        String members = "private final Object lock = new Object(); void m() { synchronized (lock) { } }"
                + " class Inner { Object steal() { return lock; } }";
        assertThat(use(JavaSource.compile(source(members), release).get("Sample")))
                .isEqualTo("registered lock");
    }

    private static String use(String members) {
        return use(JavaSource.compile(source(members)).get("Sample"));
    }

    private static String source(String members) {
        return "import java.util.*; import java.util.concurrent.locks.*; class Sample { " + members + " }";
    }

    private static String use(byte[] file) {
        ClassNode type = new ClassNode();
        new ClassReader(file).accept(type, ClassReader.EXPAND_FRAMES);
        List<MethodCode> methods = new ArrayList<>();
        Hierarchy none = Hierarchies.of(null);
        Wrappers wrappers = new Wrappers(none, Rewritten.PLAIN_LOCKS);
        for (MethodNode m : type.methods)
            if (m.instructions.size() > 0) methods.add(new MethodCode(type, m, Rewritten.PLAIN_LOCKS, none, wrappers));
        Optional<FieldUse> use =
                FieldUses.of(type, methods).of(new FieldInsnNode(Opcodes.GETFIELD, "Sample", "lock", ""));
        if (!use.isPresent() || !use.get().isLock()) return "no lock";
        return use.get().isRegistered() ? "registered lock" : "lock";
    }
}
