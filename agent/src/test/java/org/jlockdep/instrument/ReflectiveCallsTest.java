package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflectiveCallsTest {
    private static Rewritten program(String statements) {
        return Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static Object call(String name) throws Exception {
                        return Lock.class.getMethod(name).invoke(lock);
                    }
                    static Object tryFor(long time) throws Exception {
                        return Lock.class.getMethod("tryLock", long.class, TimeUnit.class)
                                .invoke(lock, time, TimeUnit.SECONDS);
                    }
                    static void check() { synchronized (Main.class) { } }
                    static void run() throws Exception { Lock named = lock; named.lock(); named.unlock(); STATEMENTS }
                }
                """.replace("STATEMENTS", statements));
    }

    @ParameterizedTest
    @CsvSource({
        "'call(\"lock\");', ''",
        "'call(\"lockInterruptibly\");', ''",
        "'call(\"tryLock\");', ' try'",
        "'tryFor(1);', ' timed'",
    })
    void each_method_that_takes_a_lock_holds_it(String statement, String mode) throws Exception {
        assertThat(program(statement + " check();").run()).containsExactly("Main.lock" + mode + " -> Main.class");
    }

    @Test
    void what_may_wait_is_wanted() throws Exception {
        assertThat(program("synchronized (Main.class) { call(\"lock\"); }").run())
                .containsExactly("Main.class -> Main.lock");
    }

    @Test
    void an_invoked_unlock_releases() throws Exception {
        assertThat(program("call(\"lock\"); call(\"unlock\"); check();").run()).isEmpty();
    }

    @Test
    void a_method_that_throws_takes_nothing() throws Exception {
        assertThat(program("try { call(\"unlock\"); } catch (Exception e) { } check();")
                        .run())
                .isEmpty();
    }

    @Test
    void other_methods_are_none_of_our_business() throws Exception {
        assertThat(program("call(\"newCondition\"); String.class.getMethod(\"length\").invoke(\"\"); check();")
                        .run())
                .isEmpty();
    }
}
