package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperandJoinsTest {
    @Test
    void a_view_chosen_by_a_condition_is_not_taken_for_the_last_one() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
                    static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();
                    static void run() { lock(true); lock(false); }
                    static void lock(boolean first) {
                        synchronized (Main.class) {
                            (first ? a.readLock() : b.readLock()).lock();
                            (first ? a.readLock() : b.readLock()).unlock();
                        }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.class -> Main.a shared", "Main.class -> Main.b shared");
    }

    @Test
    void an_owner_known_on_one_branch_only_is_not_handed_over() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    final Lock lock = new ReentrantLock();
                    static void run() { synchronized (Main.class) { lock(new Main(), 0); } }
                    static void lock(Main given, int which) {
                        (switch (which) {
                            case 1 -> given;
                            default -> { Main made = new Main(); made.hashCode(); yield made; }
                        }).lock.lock();
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.class -> Main.lock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "float", "long", "double"})
    void an_owner_whose_variable_was_given_to_a_number_is_not_handed_over(String type) throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    final Lock lock = new ReentrantLock();
                    static void run() { synchronized (Main.class) { lock(); } }
                    static void lock() {
                        Lock lock;
                        { Main owner = new Main(); lock = owner.lock; }
                        { NUMBER number = lock.hashCode(); String.valueOf(number); }
                        lock.lock();
                    }
                }
                """.replace("NUMBER", type));
        assertThat(program.run()).containsExactly("Main.class -> Main.lock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "double"})
    void an_owner_whose_variable_became_half_of_a_number_is_not_handed_over(String type) throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    final Lock lock = new ReentrantLock();
                    static void run() { synchronized (Main.class) { lock(); } }
                    static void lock() {
                        Lock lock;
                        { int first = 1; Main owner = new Main(); lock = owner.lock; Integer.toString(first); }
                        { NUMBER number = lock.hashCode(); String.valueOf(number); }
                        lock.lock();
                    }
                }
                """.replace("NUMBER", type));
        assertThat(program.run()).containsExactly("Main.class -> Main.lock");
    }

    @Test
    void the_owner_behind_a_condition_is_not_taken_for_the_last_one() throws Exception {
        Rewritten program = Rewritten.java("""
                class Base { final Lock lock = new ReentrantLock(); }
                class Left extends Base { }
                class Right extends Base { }
                class Main {
                    static void run() { synchronized (Main.class) { lock(new Left(), new Right(), true); } }
                    static void lock(Base left, Base right, boolean first) { (first ? left : right).lock.lock(); }
                }
                """);
        assertThat(program.run()).containsExactly("Main.class -> Left.lock");
    }
}
