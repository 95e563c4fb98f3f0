package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampCallsTest {
    /**
     * Runs with another thread that holds the lock for reading, and whose stamp is {@code theirs}. It waits already: on its
     * way there it asks whether its hold is over, which it seems to be once it is robbed of it.
     */
    private static Rewritten whileAnotherReads(String statements) {
        return Rewritten.java("""
                class Main {
                    static final StampedLock lock = new StampedLock();
                    static volatile long theirs;
                    static void run() throws Exception {
                        CountDownLatch done = new CountDownLatch(1);
                        Thread other = new Thread(() -> {
                            theirs = lock.readLock();
                            try { done.await(); } catch (InterruptedException e) { }
                        });
                        other.start();
                        while (other.getState() != Thread.State.WAITING) Thread.yield();
                        STATEMENTS
                        done.countDown();
                        other.join();
                    }
                }
                """.replace("STATEMENTS", statements));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock.unlockRead(own);", "lock.unlock(own);"})
    void a_stamp_that_is_given_back_twice_robs_another_reader(String release) throws Exception {
        Rewritten program = whileAnotherReads("long own = lock.readLock(); " + release + release);
        assertThat(program.run()).containsExactly("Main.lock shared UNBALANCED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock.unlockRead(theirs);",
                "lock.unlock(theirs);",
                "long own = lock.readLock(); lock.unlockRead(own); lock.unlockRead(theirs);",
                "long own = lock.tryReadLock(); lock.unlockRead(own); lock.tryUnlockRead();",
                "long own = lock.readLock(); lock.unlockRead(own); own = lock.readLock(); lock.unlockRead(own);",
            })
    void a_stamp_may_be_given_back_by_another_thread(String statements) throws Exception {
        assertThat(whileAnotherReads(statements).run()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'long s = lock.readLock(); synchronized (Main.class) { } lock.unlockRead(s);', Main.lock shared",
        "'long s = lock.writeLock(); synchronized (Main.class) { } lock.unlock(s);', Main.lock",
        "'long s = lock.tryReadLock(1, TimeUnit.SECONDS); synchronized (Main.class) { } lock.unlock(s);',"
                + " Main.lock shared timed",
        "'long s = lock.tryConvertToReadLock(lock.writeLock()); synchronized (Main.class) { } lock.unlock(s);',"
                + " Main.lock shared try",
    })
    void a_stamp_holds_the_lock_until_it_is_given_back(String statements, String held) throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static final StampedLock lock = new StampedLock();
                    static void run() throws Exception {
                        STATEMENTS
                        synchronized (String.class) { synchronized (Integer.class) { } }
                    }
                }
                """.replace("STATEMENTS", statements));
        assertThat(program.run()).contains(held + " -> Main.class").noneMatch(line -> line.contains(", java."));
    }

    @Test
    void a_stamp_of_zero_holds_nothing() throws Exception {
        Rewritten program = whileAnotherReads("if (lock.tryWriteLock() == 0) synchronized (Main.class) { }");
        assertThat(program.run()).isEmpty();
    }
}
