package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

class StampsTest {
    private final StampedLock lock = new StampedLock();

    @Test
    void a_writer_and_each_reader_hold() {
        for (int turn = 0; turn < 1000; turn++) {
            long write = lock.writeLock();
            assertThat(Stamps.isOfHold(write)).isTrue();
            lock.unlockWrite(write);
            long first = lock.readLock();
            long second = lock.readLock();
            assertThat(Stamps.isOfHold(first)).isTrue();
            assertThat(Stamps.isOfHold(second)).isTrue();
            lock.unlockRead(first);
            lock.unlockRead(second);
        }
    }

    @Test
    void an_optimistic_reader_holds_nothing_alone_or_beside_a_reader() {
        for (int turn = 0; turn < 1000; turn++) {
            assertThat(Stamps.isOfHold(lock.tryOptimisticRead())).isFalse();
            long read = lock.readLock();
            assertThat(Stamps.isOfHold(lock.tryOptimisticRead())).isFalse();
            lock.unlockRead(read);
            lock.unlockWrite(lock.writeLock());
        }
    }
}
