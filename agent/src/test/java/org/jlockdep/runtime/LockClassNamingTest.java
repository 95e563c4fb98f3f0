package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.instrument.Rewritten;
import org.junit.jupiter.api.Test;

/** Which lock class a lock is of, as reports call it. Each program takes the lock in question around {@code End.class}. */
class LockClassNamingTest {
    @Test
    void a_private_field_names_its_lock() throws Exception {
        assertThat(outer("""
                class Cache {
                    private final Lock lock = new ReentrantLock();
                    void m() { lock.lock(); End.run(); lock.unlock(); }
                }
                class Main { static void run() { new Cache().m(); } }
                """)).containsExactly("Cache.lock");
    }

    @Test
    void a_static_field_names_its_lock() throws Exception {
        assertThat(outer("""
                class Main {
                    private static final Object LOCK = new Object();
                    static void run() { synchronized (LOCK) { End.run(); } }
                }
                """)).containsExactly("Main.LOCK");
    }

    @Test
    void a_class_that_locks_itself_names_its_instances_wherever_they_are_kept() throws Exception {
        assertThat(outer("""
                class Account { synchronized void m() { End.run(); } }
                class Bank {
                    private final Account first = new Account();
                    void m() { synchronized (first) { End.run(); } }
                }
                class Main {
                    static void run() {
                        new Account().m();
                        new Bank().m();
                        Account local = new Account();
                        synchronized (local) { End.run(); }
                    }
                }
                """)).containsOnly("Account");
    }

    @Test
    void a_class_object_is_the_same_lock_however_it_is_come_by() throws Exception {
        assertThat(outer("""
                class Config {
                    static synchronized void a() { End.run(); }
                    void b() { synchronized (Config.class) { End.run(); } }
                    void c() { synchronized (getClass()) { End.run(); } }
                    void d(Object o) { synchronized (o) { End.run(); } }
                }
                class Main {
                    static void run() {
                        Config.a();
                        new Config().b();
                        new Config().c();
                        new Config().d(Config.class);
                    }
                }
                """)).containsOnly("Config.class");
    }

    @Test
    void elements_of_an_array_field_are_one_lock_class() throws Exception {
        assertThat(outer("""
                class Map {
                    private final Object[] stripes = new Object[4];
                    Map() { for (int i = 0; i < stripes.length; i++) stripes[i] = new Object(); }
                    void m(int i) { synchronized (stripes[i]) { End.run(); } }
                }
                class Main { static void run() { Map map = new Map(); map.m(0); map.m(3); } }
                """)).containsOnly("Map.stripes[]");
    }

    @Test
    void a_local_lock_is_named_by_method_and_variable() throws Exception {
        assertThat(outer("""
                class Main {
                    static void run() {
                        Lock left = new ReentrantLock();
                        left.lock();
                        End.run();
                        left.unlock();
                        Object right = new Object();
                        synchronized (right) { End.run(); }
                    }
                }
                """)).containsExactlyInAnyOrder("Main.run():left", "Main.run():right");
    }

    @Test
    void a_lock_that_goes_elsewhere_is_named_by_where_it_was_made() throws Exception {
        assertThat(outer("""
                class Registry {
                    final Map<String, Lock> locks = new ConcurrentHashMap<>();
                    Lock of(String name) { return locks.computeIfAbsent(name, n -> new ReentrantLock()); }
                    void m(String name) { Lock lock = of(name); lock.lock(); End.run(); lock.unlock(); }
                }
                class Main { static void run() { Registry r = new Registry(); r.m("a"); r.m("b"); } }
                """)).containsOnly("Registry.of():new ReentrantLock");
    }

    @Test
    void one_constructor_in_a_base_class_does_not_merge_its_subclasses_locks() throws Exception {
        assertThat(outer("""
                abstract class Base {
                    private final Lock lock = new ReentrantLock();
                    void m() { lock.lock(); End.run(); lock.unlock(); }
                }
                class Left extends Base { }
                class Right extends Base { }
                class Main { static void run() { new Left().m(); new Right().m(); } }
                """)).containsExactlyInAnyOrder("Left.lock", "Right.lock");
    }

    @Test
    void what_a_factory_made_for_a_base_class_is_not_merged_either() throws Exception {
        assertThat(outer("""
                abstract class Base {
                    private final List<String> parts = made(4);
                    static List<String> made(int capacity) { return new ArrayList<>(capacity); }
                    void m() { synchronized (parts) { End.run(); } }
                }
                class Left extends Base { }
                class Right extends Base { }
                class Main { static void run() { new Left().m(); new Right().m(); } }
                """)).containsExactlyInAnyOrder("Left.parts", "Right.parts");
    }

    @Test
    void what_was_handed_to_a_base_class_is_of_no_subclass() throws Exception {
        assertThat(outer("""
                abstract class Base {
                    private final List<String> parts;
                    Base(List<String> parts) { this.parts = parts; }
                    void m() { synchronized (parts) { End.run(); } }
                }
                class Left extends Base { Left(List<String> parts) { super(parts); } }
                class Right extends Base { Right(List<String> parts) { super(parts); } }
                class Main {
                    static void run() {
                        List<String> parts = new ArrayList<>();
                        new Left(parts).m();
                        new Right(parts).m();
                    }
                }
                """)).containsOnly("Base.parts");
    }

    @Test
    void fields_of_one_name_in_base_and_subclass_are_two() throws Exception {
        assertThat(outer("""
                class Base {
                    private final Object lock = new Object();
                    void m() { synchronized (lock) { End.run(); } }
                }
                class Sub extends Base {
                    private final Object lock = new Object();
                    void n() { synchronized (lock) { End.run(); } }
                }
                class Main { static void run() { Sub sub = new Sub(); sub.m(); sub.n(); } }
                """)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void the_same_lock_through_getter_parameter_and_other_field_is_the_same_lock_class() throws Exception {
        assertThat(outer("""
                class Cache {
                    private final Lock lock = new ReentrantLock();
                    Lock lock() { return lock; }
                    void m() { lock.lock(); End.run(); lock.unlock(); }
                }
                class User {
                    private final Lock given;
                    User(Lock given) { this.given = given; }
                    void m() { given.lock(); End.run(); given.unlock(); }
                    static void n(Lock parameter) { parameter.lock(); End.run(); parameter.unlock(); }
                }
                class Main {
                    static void run() {
                        Cache cache = new Cache();
                        cache.m();
                        cache.lock().lock();
                        End.run();
                        cache.lock().unlock();
                        new User(cache.lock()).m();
                        User.n(cache.lock());
                        Runnable reference = cache.lock()::lock;
                        reference.run();
                        End.run();
                    }
                }
                """)).containsOnly("Cache.lock");
    }

    @Test
    void a_lock_given_from_outside_keeps_the_name_of_where_it_was_made() throws Exception {
        assertThat(outer("""
                class User {
                    private final Object given;
                    User(Object given) { this.given = given; }
                    void m() { synchronized (given) { End.run(); } }
                }
                class Main {
                    static final Object SHARED = new Object();
                    static void run() { new User(SHARED).m(); }
                }
                """)).containsExactly("Main.SHARED");
    }

    @Test
    void both_halves_of_a_read_write_lock_are_one_lock_class() throws Exception {
        assertThat(outer("""
                class Table {
                    private final ReadWriteLock rw = new ReentrantReadWriteLock();
                    private final Lock read = rw.readLock();
                    void a() { rw.readLock().lock(); End.run(); rw.readLock().unlock(); }
                    void b() { rw.writeLock().lock(); End.run(); rw.writeLock().unlock(); }
                    void c() { read.lock(); End.run(); read.unlock(); }
                }
                class Main { static void run() { Table t = new Table(); t.a(); t.b(); t.c(); } }
                """)).extracting(name -> name.replace(" shared", "")).containsOnly("Table.rw");
    }

    @Test
    void instances_of_an_applications_class_go_by_their_class() throws Exception {
        assertThat(outer("""
                class Row { }
                class Main { static void run() { lock(new Row()); lock(new Row() { }); } static void lock(Object row) { synchronized (row) { End.run(); } } }
                """)).containsExactlyInAnyOrder("Row", "Main$1");
    }

    @Test
    void lambdas_and_proxies_have_no_numbers() throws Exception {
        assertThat(outer("""
                class Main {
                    static void run() {
                        Runnable lambda = () -> { };
                        synchronized (lambda) { End.run(); }
                    }
                }
                """)).containsExactly("Main$$Lambda");
    }

    @Test
    void what_a_generator_made_up_is_in_no_name() throws Exception {
        assertThat(outer("""
                class Bean$$SpringCGLIB$$0 {
                    private static final Object LOCK = new Object();
                    static Object lock() { return LOCK; }
                    static synchronized void a() { End.run(); }
                    void b() { synchronized (getClass()) { End.run(); } }
                    void c() { synchronized (LOCK) { End.run(); } }
                    void d() { synchronized (lock()) { End.run(); } }
                }
                class Main {
                    static void run() {
                        Bean$$SpringCGLIB$$0.a();
                        new Bean$$SpringCGLIB$$0().b();
                        new Bean$$SpringCGLIB$$0().c();
                        new Bean$$SpringCGLIB$$0().d();
                    }
                }
                """)).containsOnly("Bean$$SpringCGLIB.class", "Bean$$SpringCGLIB.LOCK");
    }

    @Test
    void the_class_of_an_array_is_the_same_lock_however_it_is_come_by() throws Exception {
        assertThat(outer("""
                class Main {
                    static void run() {
                        synchronized (Main[].class) { End.run(); }
                        lock(Main[].class);
                    }
                    static void lock(Object o) { synchronized (o) { End.run(); } }
                }
                """)).hasSize(1);
    }

    /** Since Java 11 the store is in the inner class, out of sight of whoever looks at the outer one. */
    @Test
    void a_lock_that_a_nest_mate_stored_keeps_the_name_of_where_it_was_made() throws Exception {
        assertThat(outer("""
                class Outer {
                    private Object lock = new Object();
                    void m() { synchronized (lock) { End.run(); } }
                    static class Inner { static void give(Outer outer, Object given) { outer.lock = given; } }
                }
                class Main {
                    static final Object SHARED = new Object();
                    static void run() {
                        Outer outer = new Outer();
                        Outer.Inner.give(outer, SHARED);
                        outer.m();
                    }
                }
                """)).containsExactly("Main.SHARED");
    }

    @Test
    void a_lock_made_in_a_lambda_goes_by_the_enclosing_method() throws Exception {
        assertThat(outer("""
                class Main {
                    static void run() {
                        Runnable r = () -> { Object inside = new Object(); synchronized (inside) { End.run(); } };
                        r.run();
                    }
                }
                """)).containsExactly("Main.run():inside");
    }

    /** What holds {@code End.class} when that is wanted. */
    private static List<String> outer(String source) throws Exception {
        String end = "class End { static void run() { synchronized (End.class) { } } }";
        List<String> outer = new ArrayList<>();
        for (String line : Rewritten.java(source + end).run()) {
            if (line.endsWith(" -> End.class")) outer.add(line.replace(" -> End.class", ""));
        }
        return outer;
    }
}
