package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.runtime.LockClasses.LOCK;
import static org.jlockdep.runtime.LockClasses.MONITOR;

import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class MakersTest {
    private static final int THOUSANDS = 10_000;

    private final int site = new SampleSites().of("fresh");

    @Test
    void the_first_thousands_are_remembered_and_then_none() {
        for (int i = 0; i < 4_000; i++) assertThat(asksFor(new ReentrantLock())).isTrue();
        makeMany();
        assertThat(asksFor(new ReentrantLock())).isFalse();
    }

    @Test
    void all_are_remembered_where_many_are_asked_for() {
        for (int i = 0; i < 100; i++) Makers.asked(site);
        asksFor(new ReentrantLock());
        for (int i = 0; i < 100; i++) Makers.asked(site);
        makeMany();
        assertThat(asksFor(new ReentrantLock())).isTrue();
    }

    @Test
    void all_are_remembered_again_once_such_a_lock_of_which_nothing_is_known_comes_by() {
        makeMany();
        Makers.askedInVain(Vector.class);
        assertThat(asksFor(new ReentrantLock())).isFalse();
        Makers.askedInVain(ReentrantLock.class);
        assertThat(asksFor(new ReentrantLock())).isTrue();
    }

    @Test
    void collections_of_the_jdk_that_lock_themselves_are_forgotten_like_locks() {
        for (int i = 0; i < THOUSANDS; i++) asksFor(new Vector<>());
        assertThat(asksFor(new Vector<>())).isFalse();
    }

    @Test
    void what_may_be_more_than_a_lock_is_always_remembered() {
        for (int i = 0; i < THOUSANDS; i++)
            assertThat(asksFor(i % 2 == 0 ? new ConcurrentHashMap<>() : new Semaphore(1)))
                    .isTrue();
    }

    @Test
    void the_lock_class_is_that_of_the_site_and_the_kind() {
        int lock = Makers.lockClass(site, LOCK);
        assertThat(LockClasses.name(lock)).endsWith(".fresh");
        assertThat(Makers.lockClass(site, MONITOR)).isNotEqualTo(lock);
        assertThat(Makers.lockClass(site, LOCK)).isEqualTo(lock);
    }

    private boolean asksFor(Object lock) {
        return Makers.areAskedFor(lock, site);
    }

    private void makeMany() {
        for (int i = 0; i < THOUSANDS; i++) asksFor(new ReentrantLock());
    }
}
