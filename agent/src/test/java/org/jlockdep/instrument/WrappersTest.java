package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

class WrappersTest {
    private static final String OWNERS = """
            class Server { final Gate gate = new Gate(); }
            class Client { private final Gate gate = new Gate(); Gate gate() { return gate; } }
            class Main {
                static void run() {
                    new Server().gate.run(() -> { synchronized (Main.class) { } });
                    new Client().gate().run(() -> { synchronized (Main.class) { } });
                }
            }
            """;

    private static List<String> namesWith(String gate) throws Exception {
        Rewritten program = Rewritten.java(gate + OWNERS);
        program.run();
        return program.lockClasses();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Gate { private final Object o = new Object(); void run(Runnable r) { synchronized (o) { r.run(); } } }",
                "class Gate { private final Lock l = new ReentrantLock(); private final String name = \"\";"
                        + " private final Condition free = l.newCondition();"
                        + " void run(Runnable r) { l.lock(); r.run(); l.unlock(); } }",
                "class Gate { private final Lock l = new ReentrantLock(); void enter() { l.lock(); } void leave() { l.unlock(); }"
                        + " void run(Runnable r) { enter(); r.run(); leave(); } }",
                "class Gate { private final ReadWriteLock l = new ReentrantReadWriteLock();"
                        + " private final Lock reading = l.readLock(); private final Lock writing = l.writeLock();"
                        + " void run(Runnable r) { writing.lock(); r.run(); writing.unlock(); } }",
                "class Gate { private final Lock l = new ReentrantLock(); Lock inner() { return l; }"
                        + " void run(Runnable r) { inner().lock(); r.run(); inner().unlock(); } }",
                "class Gate { private final Object o = new Object(); void run(Runnable r) { synchronized (o) { r.run(); } }"
                        + " static final int A = 0, B = 1, C = 2, D = 3, E = 4, F = 5, G = 6, H = 7, I = 8, J = 9; }",
                "class Inner { private final Lock l = new ReentrantLock(); void enter() { l.lock(); } void leave() { l.unlock(); } }"
                        + " class Gate { private final Inner i = new Inner();"
                        + " void run(Runnable r) { i.enter(); r.run(); i.leave(); } }",
                "class Inner { private final Lock l = new ReentrantLock(); void enter() { l.lock(); } void leave() { l.unlock(); } }"
                        + " class Gate extends Inner { void run(Runnable r) { enter(); r.run(); leave(); } }",
            })
    void a_wrapped_lock_goes_by_the_field_of_what_has_the_wrapper(String gate) throws Exception {
        assertThat(namesWith(gate)).containsExactlyInAnyOrder("Server.gate", "Client.gate", "Main.class");
    }

    @Test
    void two_locks_of_one_wrapper_are_two() throws Exception {
        assertThat(namesWith("""
                class Gate {
                    private final Lock in = new ReentrantLock(), out = new ReentrantLock();
                    void run(Runnable r) { in.lock(); out.lock(); r.run(); out.unlock(); in.unlock(); }
                }
                """))
                .containsExactlyInAnyOrder(
                        "Server.gate.in", "Server.gate.out", "Client.gate.in", "Client.gate.out", "Main.class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Gate { private final Object l = new Object(); int n; void run(Runnable r) { synchronized (l) { r.run(); } } }",
                "class Gate { private final Object l = new Object(); Runnable last;"
                        + " void run(Runnable r) { synchronized (l) { r.run(); } } }",
            })
    void a_class_with_other_state_names_its_own_lock(String gate) throws Exception {
        assertThat(namesWith(gate)).containsExactlyInAnyOrder("Gate.l", "Main.class");
    }

    @Test
    void a_wrapper_that_nobody_gave_a_name_names_its_own_lock() throws Exception {
        Rewritten program = Rewritten.java("""
                class Gate {
                    private final Object l = new Object();
                    void run(Runnable r) { synchronized (l) { r.run(); } }
                }
                class Main { static void run() { new Gate().run(() -> { synchronized (Main.class) { } }); } }
                """);
        assertThat(program.run()).containsExactly("Gate.l -> Main.class");
    }

    @Test
    void a_class_that_only_shows_its_lock_is_no_wrapper() throws Exception {
        Rewritten program = Rewritten.java("""
                class Store { final Lock lock = new ReentrantLock(); }
                class Main {
                    static final Store store = new Store();
                    static void run() { store.lock.lock(); synchronized (Main.class) { } store.lock.unlock(); }
                }
                """);
        assertThat(program.run()).containsExactly("Store.lock -> Main.class");
    }

    @Test
    void never_passes_over_a_class_that_wraps_a_lock_or_is_lazy() {
        LockTypes types = new LockTypes(className -> true, ForeignLocks.ofKnownLibraries());
        Hierarchy hierarchy = new Hierarchy(null, new TypeShapes(types));
        Wrappers wrappers = new Wrappers(hierarchy, types);
        List<String> found = new ArrayList<>();
        JavaBase.classFiles("").map(WrappersTest::read).forEach(type -> {
            if (type.superName == null || wrappers.of(type).isNo()) return;
            found.add(type.name);
            assertThat(wrappers.isWorthALook(hierarchy.shape(type.name)))
                    .as(type.name)
                    .isTrue();
        });
        assertThat(found).hasSizeGreaterThan(5);
    }

    private static ClassNode read(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return type;
    }
}
