package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void queues_with_a_bound_can_be_full() {
        assertThat(Room.canRunOut(new ArrayBlockingQueue<>(1))).isTrue();
        assertThat(Room.canRunOut(new LinkedBlockingQueue<>(1_000_000))).isTrue();
        assertThat(Room.canRunOut(new SynchronousQueue<>())).isTrue();
    }

    @Test
    void others_can_not_or_it_is_not_known() {
        assertThat(Room.canRunOut(new LinkedBlockingQueue<>())).isFalse();
        assertThat(Room.canRunOut(new PriorityBlockingQueue<>())).isFalse();
        assertThat(Room.canRunOut(new LinkedTransferQueue<>())).isFalse();
        assertThat(Room.canRunOut(new LinkedBlockingDeque<>(1))).isFalse();
    }

    @Test
    void a_queue_without_a_bound_cannot_while_others_use_it() throws InterruptedException {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        Thread uses = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                queue.add(1);
                queue.poll();
            }
        });
        uses.start();
        boolean ever = false;
        for (int i = 0; i < 1_000_000; i++) ever |= Room.canRunOut(queue);
        uses.interrupt();
        uses.join();
        assertThat(ever).isFalse();
    }

    @Test
    void room_is_left_until_the_last_place_is_taken() {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);
        assertThat(Room.isLeft(queue)).isTrue();
        queue.add(1);
        assertThat(Room.isLeft(queue)).isFalse();
        assertThat(Room.isLeft(new SynchronousQueue<>())).isFalse();
    }
}
