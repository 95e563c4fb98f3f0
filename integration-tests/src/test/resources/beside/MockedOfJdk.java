import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Mocks of the JDK's own classes, which take whatever they are asked for a call of the test's. */
final class MockedOfJdk {
    private static final Object LOCK = new Object();

    private MockedOfJdk() {}

    private static void futures() throws Exception {
        CompletableFuture<String> future = mock();
        doAnswer(call -> "prescribed").when(future).get(1, TimeUnit.SECONDS);
        FutureTask<String> task = mock();
        when(task.get()).thenReturn("prescribed");
        synchronized (LOCK) {
            System.out.println(future.get(1, TimeUnit.SECONDS) + " " + task.get());
        }
        verify(future).get(1, TimeUnit.SECONDS);
        verify(task).get();
        verifyNoMoreInteractions(future, task);
    }

    private static void signals() throws Exception {
        CountDownLatch latch = mock();
        doNothing().when(latch).await();
        CyclicBarrier barrier = mock();
        when(barrier.await()).thenReturn(7);
        LinkedBlockingQueue<String> queue = mock();
        when(queue.take()).thenReturn("taken");
        synchronized (LOCK) {
            latch.await();
            latch.countDown();
            queue.put("put");
            System.out.println(barrier.await() + " " + queue.take());
        }
        verify(latch).await();
        verify(latch).countDown();
        verify(barrier).await();
        verify(queue).put("put");
        verify(queue).take();
        verifyNoMoreInteractions(latch, barrier, queue);
    }

    private static void locks() throws Exception {
        Semaphore semaphore = mock();
        doNothing().when(semaphore).acquire();
        ReentrantLock lock = mock();
        when(lock.tryLock()).thenReturn(true);
        synchronized (LOCK) {
            for (int i = 0; i < 2; i++) {
                semaphore.acquire();
                lock.lock();
                synchronized (MockedOfJdk.class) {
                    System.out.println("locked " + lock.tryLock());
                }
                lock.unlock();
                semaphore.release();
            }
        }
        verify(semaphore, times(2)).acquire();
        verify(semaphore, times(2)).release();
        verify(lock, times(2)).lock();
        verify(lock, times(2)).tryLock();
        verify(lock, times(2)).unlock();
        verifyNoMoreInteractions(semaphore, lock);
    }

    /** What it inherits is changed for its mocks as well. */
    static class OwnLock extends ReentrantLock {
        private static final long serialVersionUID = 1;
    }

    private static void ownLocks() {
        ReentrantLock lock = mock(OwnLock.class);
        synchronized (LOCK) {
            lock.lock();
            synchronized (OwnLock.class) {
                System.out.println("own");
            }
            lock.unlock();
        }
        verify(lock).lock();
        verify(lock).unlock();
        verifyNoMoreInteractions(lock);
    }

    public static void main(String[] arguments) throws Exception {
        futures();
        signals();
        locks();
        ownLocks();
    }
}
