package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Hand over hand along a list: each lock is let go after the next one is taken, so never in the order of a stack. */
@Expect
public final class HandOverHand {
    private final Lock first = new ReentrantLock();
    private final Lock second = new ReentrantLock();
    private final Lock third = new ReentrantLock();
    private int steps;

    private void walk() {
        first.lock();
        second.lock();
        first.unlock();
        third.lock();
        second.unlock();
        steps++;
        third.unlock();
    }

    private void startAgainWhileAtTheEnd() {
        second.lock();
        third.lock();
        second.unlock();
        third.unlock();
        first.lock();
        first.unlock();
    }

    public static void main(String[] args) {
        HandOverHand list = new HandOverHand();
        Turns.take(list::walk, list::startAgainWhileAtTheEnd, list::walk);
    }
}
