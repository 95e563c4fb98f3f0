package scenarios.deadlock.lock;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** An application's own kind of semaphore, used by its own type and by a method reference. */
@Expect(locks = {"SubclassedSemaphore.slots", "SubclassedSemaphore.table"})
public final class SubclassedSemaphore {
    private final Slots slots = new Slots();
    private final Object table = new Object();

    static final class Slots extends Semaphore {
        private static final long serialVersionUID = 1;
        private int taken;

        Slots() {
            super(1);
        }

        @Override
        public void acquireUninterruptibly() {
            super.acquireUninterruptibly();
            taken++;
        }

        @Override
        public void release() {
            taken--;
            super.release();
        }
    }

    private void slotFirst() {
        slots.acquireUninterruptibly();
        synchronized (table) {
            table.notifyAll();
        }
        slots.release();
    }

    private void tableFirst() {
        synchronized (table) {
            Runnable take = slots::acquireUninterruptibly;
            take.run();
            slots.release();
        }
    }

    public static void main(String[] args) {
        SubclassedSemaphore program = new SubclassedSemaphore();
        Turns.take(program::slotFirst, program::tableFirst);
    }
}
