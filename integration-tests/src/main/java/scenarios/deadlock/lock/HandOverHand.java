package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Hand over hand from both ends of a list. */
@Expect(locks = {"HandOverHand.second", "HandOverHand.third"})
public final class HandOverHand {
    private final Lock first = new ReentrantLock();
    private final Lock second = new ReentrantLock();
    private final Lock third = new ReentrantLock();
    private int steps;

    private void forth() {
        first.lock();
        second.lock();
        first.unlock();
        third.lock();
        second.unlock();
        steps++;
        third.unlock();
    }

    private void back() {
        third.lock();
        second.lock();
        third.unlock();
        steps++;
        second.unlock();
    }

    public static void main(String[] args) {
        HandOverHand list = new HandOverHand();
        Turns.take(list::forth, list::back);
    }
}
