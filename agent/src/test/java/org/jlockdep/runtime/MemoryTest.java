package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.runtime.LockClasses.LOCK;

import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Memory memory = new Memory(true);
    private final Memory none = new Memory(false);
    private final int site = new SampleSites().of("fresh");
    private final Object lock = new Object();

    @Test
    void what_was_looked_up_is_known() {
        memory.lockClass(lock, LOCK, 42);
        assertThat(memory.lockClass(lock, LOCK)).isEqualTo(42);
    }

    @Test
    void what_the_thread_made_goes_by_the_place_where_it_did() {
        assertThat(memory.made(lock, site)).isTrue();
        assertThat(LockClasses.name(memory.lockClass(lock, LOCK))).endsWith(".fresh");
    }

    @Test
    void what_is_waited_for_is_not_the_monitor_of_the_same_object() {
        Buffer buffer = new Buffer();
        TypeInfo.of(Buffer.class).monitorClass = 42;
        assertThat(memory.lockClass(buffer, LockClasses.MONITOR)).isEqualTo(42);
        assertThat(memory.lockClass(buffer, LockClasses.EVENT)).isZero();
        memory.made(lock, site);
        assertThat(LockClasses.kind(memory.lockClass(lock, LockClasses.EVENT))).isEqualTo(LockClasses.EVENT);
    }

    private static final class Buffer {}

    @Test
    void a_number_is_that_of_the_object_and_gives_what_was_made_its_name() {
        memory.made(lock, site);
        assertThat(memory.number(lock)).isEqualTo(Instances.numberOf(lock)).isEqualTo(memory.number(lock));
        assertThat(Instances.nameOf(lock)).endsWith(".fresh");
    }

    @Test
    void what_the_thread_made_is_forgotten_at_once_where_it_may_be_wrong_and_later_where_it_is_old() {
        memory.made(lock, site);
        Memory.makeAllAge();
        memory.forgetIfOld();
        assertThat(memory.lockClass(lock, LOCK)).isNotZero();
        Memory.makeAllForget();
        memory.forgetIfOld();
        assertThat(memory.lockClass(lock, LOCK)).isZero();
    }

    @Test
    void all_is_forgotten_once_it_is_old() {
        memory.lockClass(lock, LOCK, 42);
        memory.forgetIfOld();
        assertThat(memory.lockClass(lock, LOCK)).isEqualTo(42);
        int before = Epoch.now();
        Memory.makeAllAge();
        assertThat(Epoch.now()).as("so that threads look").isNotEqualTo(before);
        memory.forgetIfOld();
        assertThat(memory.lockClass(lock, LOCK)).isZero();
    }

    @Test
    void a_thread_that_lives_for_one_task_remembers_nothing() {
        none.lockClass(lock, LOCK, 42);
        assertThat(none.made(lock, site)).isFalse();
        assertThat(none.lockClass(lock, LOCK)).isZero();
        assertThat(none.number(lock)).isEqualTo(Instances.numberOf(lock));
    }
}
