package scenarios.clean.identity;

import scenarios.Expect;
import scenarios.Turns;

/** A lock that moves from one object to another, always below the same other lock. */
@Expect
public final class HandedOver {
    private final Object other = new Object();
    private int steps;

    static final class First {
        private Object mutex = new Object();

        Object give() {
            Object given = mutex;
            mutex = null;
            return given;
        }

        void under(Runnable inner) {
            synchronized (mutex) {
                inner.run();
            }
        }
    }

    static final class Second {
        private final Object taken;

        Second(First first) {
            taken = first.give();
        }

        void touch() {
            synchronized (taken) {
                hashCode();
            }
        }

        void under(Runnable inner) {
            synchronized (taken) {
                inner.run();
            }
        }
    }

    private void touchOther() {
        synchronized (other) {
            steps++;
        }
    }

    private void otherThen(Second second) {
        synchronized (other) {
            second.touch();
        }
    }

    public static void main(String[] args) {
        HandedOver program = new HandedOver();
        First first = new First();
        Turns.take(() -> first.under(program::touchOther), () -> new Second(first).under(program::touchOther));
    }
}
