package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InitialisersTest {
    private static final String CROSSED = """
            class A { static int n = B.n + 1; }
            class B { static int n = A.n + 1; }
            """;

    private static Rewritten program(String types, String statements) {
        return Rewritten.java(types + "class Main { static void run() { " + statements + " } }");
    }

    @Test
    void use_each_other_whichever_class_comes_first() throws Exception {
        assertThat(program(CROSSED, "A.n++;").run())
                .containsExactly("A.<clinit> -> B.<clinit>", "B.<clinit> -> A.<clinit>");
        assertThat(program(CROSSED, "B.n++;").run())
                .containsExactly("B.<clinit> -> A.<clinit>", "A.<clinit> -> B.<clinit>");
    }

    @Test
    void begin_a_chain_of_their_own() throws Exception {
        String types = "class A { static final Object lock = new Object(); static int n;"
                + " static void add() { synchronized (lock) { n++; } } }"
                + " class B { static { A.add(); } static void use() {} }";
        assertThat(program(types, "synchronized (A.lock) { B.use(); }").run())
                .containsExactly("A.lock -> B.<clinit>", "B.<clinit> -> A.lock");
    }

    @Test
    void want_their_superclass_though_they_have_none_themselves() throws Exception {
        String types = "class A { static final Object FIRST = new B(); } class B extends A {}";
        assertThat(program(types, "A.FIRST.hashCode();").run())
                .containsExactly("A.<clinit> -> B.<clinit>", "B.<clinit> -> A.<clinit>");
    }

    @Test
    void of_a_subclass_that_came_first_are_told_of_too() throws Exception {
        String types = "class A { static final Object FIRST = new B(); }"
                + " class B extends A { static int n = Integer.parseInt(\"1\"); }";
        assertThat(program(types, "B.n++;").run())
                .containsExactlyInAnyOrder("A.<clinit> -> B.<clinit>", "B.<clinit> -> A.<clinit>");
    }

    @Test
    void hold_nothing_when_they_have_failed() throws Exception {
        String types = "class A { static final Object lock = new Object(); static int n; }"
                + " class B { static { if (A.n == 0) throw new IllegalStateException(); } static void use() {} }";
        String use = "try { B.use(); } catch (ExceptionInInitializerError e) { synchronized (A.lock) { A.n++; } }";
        assertThat(program(types, use).run()).isEmpty();
    }

    @Test
    void lead_back_by_way_of_private_methods_and_of_constants() throws Exception {
        String types = "enum A { ONE; A() { B.n++; } } class B { static int n = count();"
                + " private static int count() { return A.ONE == null ? 0 : 1; } }";
        assertThat(program(types, "A.ONE.name();").run())
                .containsExactly("A.<clinit> -> B.<clinit>", "B.<clinit> -> A.<clinit>");
    }

    @Test
    void find_each_other_by_name() throws Exception {
        Rewritten program = program(
                "class A { static Object other = Main.find(A.class, \"B\"); }"
                        + " class B { static Object other = Main.find(B.class, \"A\"); }",
                "find(Main.class, \"A\"); } static Object find(Class<?> by, String name) { try {"
                        + " return Class.forName(by.getName().replaceFirst(\"\\\\w+$\", name));"
                        + " } catch (ClassNotFoundException e) { throw new AssertionError(e); }");
        assertThat(program.run()).containsExactly("A.<clinit> -> B.<clinit>", "B.<clinit> -> A.<clinit>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final int[] TABLE = new int[256]; static { TABLE[1] = 2; }",
                "static final Lock LOCK = new ReentrantReadWriteLock().readLock();",
                "static final Map<String, Integer> MAP = new HashMap<>(); static { MAP.put(\"one\", 1); }",
                "static final long START = System.nanoTime(); static long half() { return START / 2; }",
                "static final Sample FIRST = new Sample(); final int n; Sample() { n = 1; }",
            })
    void that_lead_nowhere_are_left_alone(String members) {
        assertThat(leadsOut("class Sample { " + members + " }")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Sample { static int n = Other.n; } class Other { static int n; }",
                "class Sample { static { synchronized (Sample.class) { System.nanoTime(); } } }",
                "class Sample { static final Lock LOCK = new ReentrantLock(); static { LOCK.lock(); LOCK.unlock(); } }",
                "class Sample { static final Sample FIRST = new Sample(); Sample() { new Other(); } } class Other {}",
                "class Sample extends Other { static int[] n = {1}; } class Other {}",
                "class Sample { static final Runnable TASK = () -> {}; }",
                "class Sample { static { new Thread().start(); } }",
            })
    void that_may_lead_elsewhere_are_watched(String source) {
        assertThat(leadsOut(source)).isTrue();
    }

    private static boolean leadsOut(String source) {
        byte[] classFile = JavaSource.compile("import java.util.*; import java.util.concurrent.locks.*;" + source)
                .get("Sample");
        return InitialiserScan.leadsOut(new ClassFile(classFile));
    }
}
