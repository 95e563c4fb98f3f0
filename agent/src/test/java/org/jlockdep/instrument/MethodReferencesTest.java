package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jlockdep.runtime.ThreadReferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

class MethodReferencesTest {
    @Test
    void a_bound_reference_takes_its_lock() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() {
                        Runnable lock = Main.lock::lock;
                        Runnable unlock = Main.lock::unlock;
                        lock.run();
                        synchronized (Main.class) { }
                        unlock.run();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.lock -> Main.class");
    }

    @Test
    void a_reference_that_waits_for_a_task_waits_with_what_is_held() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final FutureTask<String> task = new FutureTask<>(() -> "done");
                    static void run() throws Exception {
                        Callable<String> result = task::get;
                        task.run();
                        synchronized (Main.class) {
                            if (!result.call().equals("done")) throw new Error();
                        }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.class -> Main.task");
    }

    @Test
    void references_that_signal_and_hand_over_do_what_they_did() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static void run() throws Exception {
                        CountDownLatch latch = new CountDownLatch(2);
                        Runnable bound = latch::countDown;
                        Consumer<CountDownLatch> unbound = CountDownLatch::countDown;
                        bound.run();
                        unbound.accept(latch);
                        if (latch.getCount() != 0) throw new Error();
                        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
                        Consumer<String> add = queue::add;
                        Predicate<String> offer = queue::offer;
                        add.accept("first");
                        if (!offer.test("second")) throw new Error();
                        Callable<String> take = queue::take;
                        if (!take.call().equals("first") || !take.call().equals("second")) throw new Error();
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void an_unbound_reference_takes_the_lock_it_is_given() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final ReentrantLock lock = new ReentrantLock();
                    static void run() {
                        Consumer<ReentrantLock> take = ReentrantLock::lock;
                        Consumer<Lock> release = Lock::unlock;
                        synchronized (Main.class) {
                            take.accept(lock);
                            release.accept(lock);
                            synchronized (Object.class) { }
                        }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.class -> Main.lock", "Main.class -> java.lang.Object.class");
    }

    @Test
    void references_to_what_conditions_do_tell_what_the_calls_tell() throws Exception {
        String[] waited = {"Main.class -> Main.lock", "Main.class -> Main.lock relock", "Main.class -> Main.ready"};
        // The call makes it a guarded block, too, which is known before anybody waits there.
        assertThat(signalled("ready.await();", "ready.signalAll();")).contains(waited);
        String await = "Wait wait = ready::await; wait.now();";
        assertThat(signalled(await, "Runnable tell = ready::signalAll; tell.run();"))
                .containsExactly(waited);
        assertThat(signalled(await, "Runnable tell = ready::signal; tell.run();"))
                .containsExactly(waited);
    }

    private static List<String> signalled(String await, String signal) throws Exception {
        return Rewritten.java("""
                interface Wait { void now() throws InterruptedException; }
                class Main {
                    static final ReentrantLock lock = new ReentrantLock();
                    static final Condition ready = lock.newCondition();
                    static void run() throws Exception {
                        Thread waiter = Thread.currentThread();
                        Thread other = new Thread(() -> {
                            while (waiter.getState() != Thread.State.WAITING) Thread.yield();
                            lock.lock();
                            SIGNAL
                            lock.unlock();
                        });
                        synchronized (Main.class) {
                            lock.lock();
                            other.start();
                            AWAIT
                            lock.unlock();
                        }
                    }
                }
                """.replace("AWAIT", await).replace("SIGNAL", signal))
                .run();
    }

    @Test
    void a_reference_to_a_try_returns_what_the_try_returned() throws Exception {
        Rewritten program = Rewritten.java("""
                interface Timed { boolean take(long time, TimeUnit unit) throws InterruptedException; }
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() throws Exception {
                        Supplier<Boolean> boxed = lock::tryLock;
                        BooleanSupplier plain = lock::tryLock;
                        Timed timed = lock::tryLock;
                        Callable<Object> any = lock::tryLock;
                        if (!boxed.get() || !plain.getAsBoolean() || !timed.take(1, TimeUnit.SECONDS)) throw new Error();
                        if (any.call() != Boolean.TRUE) throw new Error();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.lock try -> Main.class");
    }

    @Test
    void a_reference_to_nothing_throws_where_it_threw() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static Lock none;
                    static void run() {
                        try {
                            Runnable r = none::lock;
                            throw new AssertionError();
                        } catch (NullPointerException e) { }
                        try {
                            Consumer<Lock> take = Lock::lock;
                            take.accept(none);
                            throw new AssertionError();
                        } catch (NullPointerException e) { }
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void an_applications_own_lock_is_found_by_its_class_file() throws Exception {
        Rewritten program = Rewritten.java("""
                abstract class Base implements Lock { }
                class Own extends Base {
                    @Override public void lock() { Thread.yield(); }
                    @Override public void unlock() { }
                    @Override public boolean tryLock() { return true; }
                    @Override public boolean tryLock(long time, TimeUnit unit) { return true; }
                    @Override public void lockInterruptibly() { }
                    @Override public Condition newCondition() { return null; }
                }
                class Main {
                    static final Own own = new Own();
                    static void run() {
                        Runnable lock = own::lock;
                        lock.run();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Main.own -> Main.class");
    }

    /** Whatever its subclass overrides is called as often as it would be without us, and nothing else is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acquire                | acquire()",
                "acquireUninterruptibly | acquireUninterruptibly()",
                "tryAcquire             | tryAcquire()",
                "release                | release()",
                "drainPermits           | drainPermits()",
            })
    void a_reference_calls_the_very_method_of_a_semaphore(String method, String called) throws Exception {
        Rewritten program = Rewritten.java("""
                class Logging extends Semaphore {
                    final List<String> calls = new ArrayList<>();
                    Logging() { super(1); }
                    @Override public void acquire() { calls.add("acquire()"); }
                    @Override public void acquire(int n) { calls.add("acquire(int)"); }
                    @Override public void acquireUninterruptibly() { calls.add("acquireUninterruptibly()"); }
                    @Override public void acquireUninterruptibly(int n) { calls.add("acquireUninterruptibly(int)"); }
                    @Override public boolean tryAcquire() { return calls.add("tryAcquire()"); }
                    @Override public boolean tryAcquire(int n) { return calls.add("tryAcquire(int)"); }
                    @Override public void release() { calls.add("release()"); }
                    @Override public void release(int n) { calls.add("release(int)"); }
                    @Override public int drainPermits() { calls.add("drainPermits()"); return 0; }
                }
                interface Call { void now() throws Exception; }
                interface CallOf<T> { void now(T semaphore) throws Exception; }
                class Main {
                    static void run() throws Exception {
                        Logging own = new Logging();
                        Semaphore plain = own;
                        Call bound = plain::METHOD;
                        CallOf<Semaphore> unbound = Semaphore::METHOD;
                        CallOf<Logging> typed = Logging::METHOD;
                        bound.now();
                        unbound.now(own);
                        typed.now(own);
                        if (!own.calls.equals(Arrays.asList("CALLED", "CALLED", "CALLED"))) throw new Error("" + own.calls);
                    }
                }
                """.replace("METHOD", method).replace("CALLED", called));
        program.run();
    }

    @Test
    void a_reference_to_super_calls_what_is_overridden() throws Exception {
        Rewritten program = Rewritten.java("""
                class Own extends Semaphore {
                    Own() { super(1); }
                    @Override public void acquireUninterruptibly() { throw new Error("not this one"); }
                    Runnable plainly() { return super::acquireUninterruptibly; }
                }
                class Main {
                    static final Own own = new Own();
                    static void run() {
                        own.plainly().run();
                        if (own.availablePermits() != 0) throw new Error();
                        synchronized (Main.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("Own -> Main.class");
    }

    @Test
    void references_to_other_methods_of_that_name_stay_as_they_are() throws Exception {
        Rewritten program = Rewritten.java("""
                interface Step { void take(); }
                class Door { void lock() { } }
                class Main { static void run() { Step lock = new Door()::lock; lock.take(); } }
                """);
        assertThat(program.run()).isEmpty();
        assertThat(Arrays.equals(program.classFile("Main"), program.original("Main")))
                .isTrue();
    }

    @Test
    void references_to_threads_start_and_join_them() throws Exception {
        Rewritten program = Rewritten.java("""
                interface Wait { void await() throws InterruptedException; }
                interface Timed<T> { void await(T thread, long millis, int nanos) throws InterruptedException; }
                class Worker extends Thread {
                    static int runs;
                    @Override public void run() { runs++; }
                }
                class Main {
                    static void run() throws Exception {
                        Worker one = new Worker();
                        Worker other = new Worker();
                        Runnable start = one::start;
                        start.run();
                        Wait join = one::join;
                        join.await();
                        Consumer<Worker> any = Worker::start;
                        any.accept(other);
                        Timed<Worker> timed = Thread::join;
                        while (other.isAlive()) timed.await(other, 1000, 1);
                        if (Worker.runs != 2) throw new Error();
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
        assertThat(references(program.classFile("Main"))).containsExactly("start", "join", "start", "join");
    }

    @Test
    void references_to_what_else_can_be_started_stay_as_they_are() throws Exception {
        Rewritten program = Rewritten.java("""
                interface Step { void take(); }
                class Service { void start() { } void join() { } }
                class Main {
                    static void run() {
                        Step start = new Service()::start;
                        Consumer<Service> join = Service::join;
                        start.take();
                        join.accept(new Service());
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
        assertThat(Arrays.equals(program.classFile("Main"), program.original("Main")))
                .isTrue();
    }

    /** The methods of ours that references are pointed at. */
    private static List<String> references(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, 0);
        List<String> references = new ArrayList<>();
        for (MethodNode m : type.methods) {
            for (AbstractInsnNode insn : m.instructions) {
                if (!(insn instanceof InvokeDynamicInsnNode made)) continue;
                Handle target = (Handle) made.bsmArgs[1];
                if (target.getOwner().equals(Type.getInternalName(ThreadReferences.class)))
                    references.add(target.getName());
            }
        }
        return references;
    }

    /** Its form is part of what is serialized. */
    @Test
    void a_serializable_reference_stays_as_it_is() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static void run() {
                        Runnable take = (Runnable & java.io.Serializable) lock::lock;
                        take.run();
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }
}
