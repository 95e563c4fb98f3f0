package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locks that are chosen where they are made: an owner keeps one, others take it. */
class AlternativesTest {
    private static final String MAIN = """
            class Main {
                static Lock make(boolean fair) { return fair ? new ReentrantLock(true) : new ReentrantLock(); }
                static void take(Lock lock) { lock.lock(); synchronized (Main.class) { } lock.unlock(); }
                static void run() {
                    take(new Sample(1, null).lock);
                    take(new Sample(0, null).lock);
                }
            }
            """;

    private static List<String> namesWith(String members) throws Exception {
        Rewritten program = Rewritten.java(MAIN + "class Sample { final Lock lock; " + members + " }");
        program.run();
        return program.lockClasses();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sample(int n, Lock given) { lock = n > 0 ? new ReentrantLock(true) : new ReentrantLock(); }",
                "Sample(int n, Lock given) { lock = n > 0 ? null == given ? new ReentrantLock() : null : new ReentrantLock(); }",
                "Sample(int n, Lock given) { lock = given != null ? given : new ReentrantLock(); }",
                "Sample(int n, Lock given) { lock = switch (n) { case 1 -> new ReentrantLock(true);"
                        + " case 2 -> throw new IllegalArgumentException(); default -> new ReentrantLock(); }; }",
                "Sample(int n, Lock given) { if (n > 0) lock = new ReentrantLock(true); else lock = new ReentrantLock(); }",
                "Sample(int n, Lock given) { lock = Main.make(n > 0); }",
                "Sample(int n, Lock given) { lock = n > 0 ? Main.make(true) : own(); }"
                        + " private Lock own() { return new ReentrantLock(); }",
            })
    void is_a_lock_of_the_field_that_gets_it(String members) throws Exception {
        assertThat(namesWith(members)).containsExactlyInAnyOrder("Sample.lock", "Main.class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final Lock ALL = new ReentrantLock(); Sample(int n, Lock given) { lock = all(); }"
                        + " static Lock all() { return ALL; }",
                "static final Lock ALL = new ReentrantLock(); Sample(int n, Lock given) { lock = n > 5 ? new ReentrantLock() : ALL; }",
            })
    void a_lock_that_is_there_already_keeps_its_name(String members) throws Exception {
        assertThat(namesWith(members)).containsExactlyInAnyOrder("Sample.ALL", "Main.class");
    }
}
