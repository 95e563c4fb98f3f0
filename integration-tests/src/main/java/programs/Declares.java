package programs;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jlockdep.api.Lockdep;
import scenarios.Turns;

/** A program that says something about its locks: what, the argument tells. */
public final class Declares {
    private final Lock outer = new ReentrantLock();
    private final Lock inner = new ReentrantLock();

    private Declares() {}

    public static void main(String[] args) {
        Declares program = new Declares();
        switch (args[0]) {
            case "names":
                program.nest();
                new Declares().named().bothWays();
                break;
            case "held":
                program.assertTwice();
                break;
            case "might":
                Turns.take(program::mightNest, program::nestWrongly);
                break;
            default:
                program.nest();
        }
    }

    private void nest() {
        outer.lock();
        inner.lock();
        inner.unlock();
        outer.unlock();
    }

    private void nestWrongly() {
        inner.lock();
        outer.lock();
        outer.unlock();
        inner.unlock();
    }

    private void bothWays() {
        Turns.take(this::nest, this::nestWrongly);
    }

    /** Long after the fields' own names are known at all places that lock them. */
    private Declares named() {
        Lockdep.name(outer, "given.outer");
        Lockdep.name(inner, "given.inner");
        return this;
    }

    private void assertTwice() {
        outer.lock();
        Lockdep.assertHeld(outer);
        for (int i = 0; i < 3; i++) {
            Lockdep.assertHeld(inner);
        }
        outer.unlock();
    }

    private void mightNest() {
        outer.lock();
        Lockdep.mightLock(inner);
        outer.unlock();
    }
}
