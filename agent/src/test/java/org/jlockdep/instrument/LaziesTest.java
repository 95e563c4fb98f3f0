package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaziesTest {
    private static final String OWNERS = """
            class Server { final Memo name = new Memo(Main::ask); }
            class Client { private final Memo size = new Memo(Main::ask); Memo size() { return size; } }
            class Main {
                static Object ask() { synchronized (Main.class) { return ""; } }
                static void run() {
                    new Server().name.get();
                    new Client().size().get();
                    new Memo(Main::ask).get();
                }
            }
            """;

    private static List<String> namesWith(String memo) throws Exception {
        Rewritten program = Rewritten.java(memo + OWNERS);
        program.run();
        return program.lockClasses();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Memo { Supplier<Object> s; Object v; Memo(Supplier<Object> s) { this.s = s; }"
                        + " synchronized Object get() { if (v == null) v = s.get(); return v; } }",
                "class Memo { Callable<Object> s; Object v; Memo(Callable<Object> s) { this.s = s; }"
                        + " Object get() { try { synchronized (this) { return v = s.call(); } } catch (Exception e) { return e; } } }",
                "class Memo { Supplier<Object> s; volatile Object v; Memo(Supplier<Object> s) { this.s = s; }"
                        + " Object get() { Object now = v; if (now != null) return now;"
                        + " synchronized (this) { if (v == null) { Object made = Objects.requireNonNull(s).get(); v = made; s = null; }"
                        + " return v; } } }",
                "class Memo { final Object o = new Object(); Supplier<Object> s; Object v; Memo(Supplier<Object> s) { this.s = s; }"
                        + " Object get() { synchronized (o) { if (v == null) v = s.get(); } return v; } }",
                "class Memo { final Object o; Supplier<Object> s; Object v; Memo(Supplier<Object> s) { this(s, null); }"
                        + " Memo(Supplier<Object> s, Object o) { this.s = s; this.o = o == null ? this : o; }"
                        + " Object get() { synchronized (o) { if (v == null) v = s.get(); } return v; } }",
                "class Memo { final Lock l = new ReentrantLock(); Supplier<Object> s; Object v; Memo(Supplier<Object> s) { this.s = s; }"
                        + " Object get() { l.lock(); try { if (v == null) v = s.get(); } finally { l.unlock(); } return v; } }",
            })
    void a_value_computed_once_goes_by_the_field_that_has_it(String memo) throws Exception {
        assertThat(namesWith(memo))
                .containsExactlyInAnyOrder("Server.name", "Client.size", "Memo.<lazy>", "Main.class");
    }

    @Test
    void what_locks_itself_and_has_state_of_its_own_goes_by_its_class() throws Exception {
        assertThat(namesWith("""
                class Memo {
                    private final Supplier<Object> s;
                    private int asked;
                    Memo(Supplier<Object> s) { this.s = s; }
                    synchronized Object get() { asked++; return s.get(); }
                }
                """)).containsExactlyInAnyOrder("Memo", "Main.class");
    }

    @Test
    void a_value_that_the_class_computes_itself_is_of_the_class() throws Exception {
        assertThat(namesWith("""
                class Memo {
                    private Object v;
                    Memo(Supplier<Object> s) { }
                    synchronized Object get() { return v = compute(); }
                    private Object compute() { return Main.ask(); }
                }
                """)).containsExactlyInAnyOrder("Memo", "Main.class");
    }

    @Test
    void the_declared_type_may_hide_it_behind_a_method_that_makes_it() throws Exception {
        Rewritten program = Rewritten.java("""
                class Memo implements Supplier<Object> {
                    private Supplier<Object> s; private Object v;
                    private Memo(Supplier<Object> s) { this.s = s; }
                    static Supplier<Object> of(Supplier<Object> s) { return new Memo(s); }
                    public synchronized Object get() { return v = s.get(); }
                }
                class Main {
                    static final Supplier<Object> SIZE = Memo.of(() -> { synchronized (Main.class) { return ""; } });
                    static void run() { SIZE.get(); }
                }
                """);
        program.run();
        assertThat(program.lockClasses()).containsExactlyInAnyOrder("Main.SIZE", "Main.class");
    }
}
