package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With stubs of the libraries' types and methods, which do nothing: what is held then, and what is not, is what the table
 * says of them.
 */
class KnownLibrariesTest {
    private static final String OSWEGO = "EDU.oswego.cs.dl.util.concurrent.";
    private static final String PROXOOL = "org.logicalcobwebs.concurrent.";
    private static final String EHCACHE = "net.sf.ehcache.constructs.concurrent.";
    private static final String BACKPORT = "edu.emory.mathcs.backport.java.util.concurrent.locks.";
    private static final String CURATOR = "org.apache.curator.framework.recipes.locks.";
    private static final String GUAVA = "com.google.common.util.concurrent.";

    /** Of Doug Lea's library, or of who copied it. */
    private static final String SYNC = """
            public interface Sync {
                void acquire();
                boolean attempt(long millis);
                void release();
            }
            class Signs implements Sync {
                public void acquire() { }
                public boolean attempt(long millis) { return true; }
                public synchronized void release() { }
                public synchronized void release(long times) { }
            }
            """;

    /** Two kinds of views have names in the table; the other locks inherit the second one. */
    private static final String READ_WRITE = SYNC + """
            public interface ReadWriteLock { Sync readLock(); Sync writeLock(); }
            public class FIFOReadWriteLock implements ReadWriteLock {
                public Sync readLock() { return new ReaderSync(); }
                public Sync writeLock() { return new WriterSync(); }
                class ReaderSync extends Signs { }
                class WriterSync extends Signs { }
            }
            public class WriterPreferenceReadWriteLock implements ReadWriteLock {
                public Sync readLock() { return new ReaderLock(); }
                public Sync writeLock() { return new WriterLock(); }
                class ReaderLock extends Signs { }
                class WriterLock extends Signs { }
            }
            public class ReaderPreferenceReadWriteLock extends WriterPreferenceReadWriteLock { }
            public class ReentrantWriterPreferenceReadWriteLock extends WriterPreferenceReadWriteLock { }
            """;

    private static final String BACKPORTED = """
            public interface Lock {
                void lock();
                void lockInterruptibly();
                boolean tryLock();
                boolean tryLock(long time, Object unit);
                void unlock();
            }
            public class ReentrantLock implements Lock {
                public void lock() { }
                public void lockInterruptibly() { }
                public boolean tryLock() { return true; }
                public boolean tryLock(long time, Object unit) { return true; }
                public void unlock() { }
            }
            public interface ReadWriteLock { Lock readLock(); Lock writeLock(); }
            public class ReentrantReadWriteLock implements ReadWriteLock {
                public Lock readLock() { return new ReentrantLock(); }
                public Lock writeLock() { return new ReentrantLock(); }
            }
            """;

    private static final String CURATORS = """
            public interface InterProcessLock {
                void acquire();
                boolean acquire(long time, Object unit);
                void release();
            }
            public class InterProcessMutex implements InterProcessLock {
                public void acquire() { }
                public boolean acquire(long time, Object unit) { return true; }
                public void release() { }
            }
            public class InterProcessSemaphoreMutex extends InterProcessMutex { }
            public class InterProcessMultiLock extends InterProcessMutex { }
            public class InterProcessReadWriteLock {
                public InterProcessMutex readLock() { return new InterProcessMutex(); }
                public InterProcessMutex writeLock() { return new InterProcessMutex(); }
            }
            """;

    private static final String GUAVAS = """
            public class Monitor {
                public void enter() { }
                public boolean enter(long time, Object unit) { return true; }
                public void enterInterruptibly() { }
                public void enterWhen(Object guard) { }
                public void enterWhenUninterruptibly(Object guard) { }
                public boolean enterIf(Object guard) { return true; }
                public boolean enterIfInterruptibly(Object guard) { return true; }
                public boolean tryEnter() { return true; }
                public boolean tryEnterIf(Object guard) { return true; }
                public void waitFor(Object guard) { }
                public void waitForUninterruptibly(Object guard) { }
                public void leave() { }
            }
            """;

    /** @param statements with {@code lock}, and {@code check} and {@code checkAgain}, which take a lock each */
    private static List<String> run(String lineage, String library, String lock, String statements) throws Exception {
        String stubs = "package " + lineage.substring(0, lineage.length() - 1) + ";" + library;
        return Rewritten.using(stubs, """
                        class Main {
                            private static final LOCK lock = new LOCK;
                            static void check() { synchronized (Main.class) { } }
                            static void checkAgain() { synchronized (Object.class) { } }
                            static void run() throws Exception { STATEMENTS }
                        }
                        """.replace("= new LOCK", "= new " + lineage + lock)
                        .replace("LOCK", lineage + lock.substring(0, lock.indexOf('(')))
                        .replace("STATEMENTS", statements))
                .run();
    }

    private static List<String> hold(String lineage, String library, String lock, String take, String give)
            throws Exception {
        return run(lineage, library, lock, take + "; check(); " + give + "; checkAgain();");
    }

    @ParameterizedTest
    @CsvSource({
        OSWEGO + ", acquire(), ''",
        OSWEGO + ", attempt(5), ' timed'",
        PROXOOL + ", acquire(), ''",
        PROXOOL + ", attempt(5), ' timed'",
        EHCACHE + ", acquire(), ''",
        EHCACHE + ", attempt(5), ' timed'",
    })
    void a_mutex_is_held_from_acquire_to_release(String lineage, String take, String mode) throws Exception {
        String mutex = SYNC + "public class Mutex extends Signs { }";
        String bySync = "Sync sync = lock; sync.".replace("Sync", lineage + "Sync") + take;
        for (String taken : List.of("lock." + take, bySync)) {
            assertThat(hold(lineage, mutex, "Mutex()", taken, "lock.release()"))
                    .containsExactly("Main.lock" + mode + " -> Main.class");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, false", "1, true"})
    void a_lock_is_released_as_often_as_is_said(long times, boolean isHeld) throws Exception {
        String library = SYNC + "public class ReentrantLock extends Signs { }";
        String statements = "lock.acquire(); lock.acquire(); lock.release(" + times + "L); check();";
        assertThat(run(OSWEGO, library, "ReentrantLock()", statements))
                .isEqualTo(isHeld ? List.of("Main.lock -> Main.class") : List.of());
    }

    /** In the end of what is told: that a lock can be shared is told where nothing else is held as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Semaphore",
                "QueuedSemaphore",
                "FIFOSemaphore",
                "PrioritySemaphore",
                "WaiterPreferenceSemaphore",
            })
    void permits_are_counted_from_the_constructor_on(String type) throws Exception {
        String library = SYNC
                + "public class TYPE extends Signs { public TYPE(long permits) { synchronized (this) { } } }"
                        .replace("TYPE", type);
        assertThat(hold(OSWEGO, library, type + "(1)", "lock.acquire()", "lock.release()"))
                .containsExactly("Main.lock -> Main.class");
        assertThat(hold(OSWEGO, library, type + "(2)", "lock.attempt(5)", "lock.release()"))
                .endsWith("Main.lock shared timed -> Main.class");
        assertThat(hold(OSWEGO, library, type + "(2)", "lock.acquire(); lock.acquire()", "lock.release(2L)"))
                .endsWith("Main.lock shared -> Main.class");
    }

    private static Stream<String[]> readWriteLocks() {
        return Stream.of(
                new String[] {OSWEGO, READ_WRITE, "FIFOReadWriteLock()", "acquire()", "release()"},
                new String[] {OSWEGO, READ_WRITE, "WriterPreferenceReadWriteLock()", "acquire()", "release()"},
                new String[] {OSWEGO, READ_WRITE, "ReaderPreferenceReadWriteLock()", "acquire()", "release()"},
                new String[] {OSWEGO, READ_WRITE, "ReentrantWriterPreferenceReadWriteLock()", "acquire()", "release()"},
                new String[] {PROXOOL, READ_WRITE, "FIFOReadWriteLock()", "acquire()", "release()"},
                new String[] {PROXOOL, READ_WRITE, "WriterPreferenceReadWriteLock()", "acquire()", "release()"},
                new String[] {PROXOOL, READ_WRITE, "ReaderPreferenceReadWriteLock()", "acquire()", "release()"},
                new String[] {PROXOOL, READ_WRITE, "ReentrantWriterPreferenceReadWriteLock()", "acquire()", "release()"
                },
                new String[] {BACKPORT, BACKPORTED, "ReentrantReadWriteLock()", "lock()", "unlock()"},
                new String[] {CURATOR, CURATORS, "InterProcessReadWriteLock()", "acquire()", "release()"});
    }

    /** And not for locks of their own, though their types are such. */
    @ParameterizedTest
    @MethodSource("readWriteLocks")
    void views_stand_for_their_read_write_lock(String lineage, String library, String lock, String take, String give)
            throws Exception {
        String readLock = "lock.readLock().";
        assertThat(hold(lineage, library, lock, readLock + take, readLock + give))
                .containsExactly("Main.lock shared -> Main.class");
        String writeLock = "lock.writeLock().";
        assertThat(hold(lineage, library, lock, writeLock + take, writeLock + give))
                .endsWith("Main.lock -> Main.class");
    }

    @ParameterizedTest
    @CsvSource({
        "lock(), ''",
        "lockInterruptibly(), ''",
        "tryLock(), ' try'",
        "'tryLock(5, null)', ' timed'",
    })
    void the_backport_s_locks_have_the_methods_of_the_jdk_s(String take, String mode) throws Exception {
        String byInterface = "LINEAGELock any = lock; any.".replace("LINEAGE", BACKPORT) + take;
        for (String taken : List.of("lock." + take, byInterface)) {
            assertThat(hold(BACKPORT, BACKPORTED, "ReentrantLock()", taken, "lock.unlock()"))
                    .containsExactly("Main.lock" + mode + " -> Main.class");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "InterProcessMutex, acquire(), ''",
        "InterProcessMutex, 'acquire(5, null)', ' timed'",
        "InterProcessSemaphoreMutex, acquire(), ''",
    })
    void curator_s_locks_say_whether_they_were_taken_in_time(String type, String take, String mode) throws Exception {
        assertThat(hold(CURATOR, CURATORS, type + "()", "lock." + take, "lock.release()"))
                .containsExactly("Main.lock" + mode + " -> Main.class");
    }

    @ParameterizedTest
    @CsvSource({
        "enter(), ''",
        "'enter(5, null)', ' timed'",
        "enterInterruptibly(), ''",
        "enterWhen(null), ''",
        "enterWhenUninterruptibly(null), ''",
        "enterIf(null), ''",
        "enterIfInterruptibly(null), ''",
        "tryEnter(), ' try'",
        "tryEnterIf(null), ' try'",
    })
    void guava_s_monitor_is_held_from_each_way_in_to_leave(String take, String mode) throws Exception {
        assertThat(hold(GUAVA, GUAVAS, "Monitor()", "lock." + take, "lock.leave()"))
                .containsExactly("Main.lock" + mode + " -> Main.class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waitFor", "waitForUninterruptibly"})
    void who_waits_in_guava_s_monitor_takes_it_again(String wait) throws Exception {
        String statements = "lock.enter(); synchronized (Main.class) { lock.WAIT(null); } lock.leave();";
        assertThat(run(GUAVA, GUAVAS, "Monitor()", statements.replace("WAIT", wait)))
                .containsExactly("Main.lock -> Main.class", "Main.class -> Main.lock relock");
    }

    @ParameterizedTest
    @CsvSource({
        "org.eclipse.core.runtime.jobs., ILock",
        "scala.concurrent., Lock",
    })
    void others_have_acquire_and_release(String lineage, String type) throws Exception {
        String library = SYNC + "public class TYPE { public void acquire() { } public void release() { } }";
        assertThat(hold(lineage, library.replace("TYPE", type), type + "()", "lock.acquire()", "lock.release()"))
                .containsExactly("Main.lock -> Main.class");
    }

    /** By whichever static type: their interface is that of locks. */
    @ParameterizedTest
    @ValueSource(strings = {"Latch", "CountDown", "NullSync", "LayeredSync", "TimeoutSync", "ObservableSync"})
    void what_has_the_interface_of_locks_and_is_none_is_not_held(String type) throws Exception {
        String library = SYNC + "public class TYPE extends Signs { }".replace("TYPE", type);
        for (String taken :
                List.of("lock.acquire()", "Sync sync = lock; sync.acquire()".replace("Sync", OSWEGO + "Sync"))) {
            assertThat(run(OSWEGO, library, type + "()", taken + "; check();")).isEmpty();
        }
    }

    @Test
    void a_lock_of_curator_s_that_takes_others_is_none_itself() throws Exception {
        assertThat(run(CURATOR, CURATORS, "InterProcessMultiLock()", "lock.acquire(); check();"))
                .isEmpty();
    }

    /** Whoever adds one to the table adds it here, and tries it above. */
    @Test
    void the_table_has_no_other_locks() {
        Set<String> tried = new TreeSet<>();
        for (String lineage : List.of(OSWEGO, PROXOOL, EHCACHE)) add(tried, lineage, "Sync", "Mutex");
        add(tried, OSWEGO, "ReentrantLock", "Semaphore", "QueuedSemaphore", "FIFOSemaphore", "PrioritySemaphore");
        add(tried, OSWEGO, "WaiterPreferenceSemaphore");
        for (String lineage : List.of(OSWEGO, PROXOOL)) {
            add(tried, lineage, "ReadWriteLock", "FIFOReadWriteLock", "WriterPreferenceReadWriteLock");
            add(tried, lineage, "ReaderPreferenceReadWriteLock", "ReentrantWriterPreferenceReadWriteLock");
        }
        add(tried, BACKPORT, "Lock", "ReentrantLock", "ReadWriteLock", "ReentrantReadWriteLock");
        add(tried, CURATOR, "InterProcessLock", "InterProcessMutex", "InterProcessSemaphoreMutex");
        add(tried, CURATOR, "InterProcessReadWriteLock");
        add(tried, GUAVA, "Monitor");
        add(tried, "org.eclipse.core.runtime.jobs.", "ILock");
        add(tried, "scala.concurrent.", "Lock");
        assertThat(ForeignLocks.ofKnownLibraries().types()).containsExactlyInAnyOrderElementsOf(tried);
    }

    private static void add(Set<String> tried, String lineage, String... types) {
        for (String type : types) tried.add(lineage.replace('.', '/') + type);
    }
}
