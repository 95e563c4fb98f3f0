package org.jlockdep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdlenessTest {
    private static final String PARK = "jdk.internal.misc.Unsafe.park java.util.concurrent.locks.LockSupport.park ";
    private static final String AQS = "java.util.concurrent.locks.AbstractQueuedSynchronizer";

    /** Method names, innermost first, up to one of the program's, which says nothing. */
    private static boolean isIdle(String methods) {
        String[] names = (methods + " bank.Clerk.work java.lang.Thread.join").split(" ");
        StackTraceElement[] frames = new StackTraceElement[names.length];
        for (int i = 0; i < names.length; i++) {
            int dot = names[i].lastIndexOf('.');
            frames[i] = new StackTraceElement(names[i].substring(0, dot), names[i].substring(dot + 1), null, 1);
        }
        return Idleness.isShownBy(frames);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PARK + AQS + "$ConditionObject.await java.util.concurrent.LinkedBlockingQueue.take",
                "sun.misc.Unsafe.park java.util.concurrent.locks.LockSupport.parkNanos",
                PARK + AQS + "$ConditionObject.await",
                PARK
                        + "java.util.concurrent.SynchronousQueue$TransferStack.transfer java.util.concurrent.SynchronousQueue.take",
                "java.lang.Object.wait",
                "java.lang.Object.wait0 java.lang.Object.wait java.lang.Object.wait",
                "sun.nio.ch.EPoll.wait sun.nio.ch.EPollSelectorImpl.doSelect sun.nio.ch.SelectorImpl.select",
            })
    void who_waits_for_the_next_piece_of_work_is_idle(String methods) {
        assertThat(isIdle(methods)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bank.Clerk.count",
                "java.lang.Thread.sleep",
                "java.lang.Object.wait java.lang.Thread.join",
                "java.lang.Object.wait java.lang.ProcessImpl.waitFor",
                PARK + AQS + ".acquire java.util.concurrent.CountDownLatch.await",
                PARK + AQS + ".acquireQueued java.util.concurrent.locks.ReentrantLock.lock",
                PARK + "java.util.concurrent.locks.StampedLock.readLock",
                PARK + "java.util.concurrent.FutureTask.awaitDone java.util.concurrent.FutureTask.get",
                PARK + "java.util.concurrent.CompletableFuture$Signaller.block",
                PARK + AQS + "$ConditionObject.await java.util.concurrent.CyclicBarrier.dowait",
                PARK + AQS + "$ConditionObject.await java.util.concurrent.LinkedBlockingQueue.put",
                PARK + AQS + "$ConditionObject.awaitNanos java.util.concurrent.ThreadPoolExecutor.awaitTermination",
                "java.net.SocketInputStream.socketRead0 java.net.SocketInputStream.read",
            })
    void who_is_in_the_middle_of_one_is_not(String methods) {
        assertThat(isIdle(methods)).isFalse();
    }

    @Test
    void who_has_ended_is_not() {
        assertThat(Idleness.isShownBy()).isFalse();
    }
}
