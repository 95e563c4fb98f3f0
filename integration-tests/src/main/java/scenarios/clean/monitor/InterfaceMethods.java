package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** A default method and the method of the class that implements it lock the same object, again and again. */
@Expect
public final class InterfaceMethods {
    interface Bus {
        default void reset() {
            synchronized (this) {
                done();
            }
        }

        void done();
    }

    static final class Device implements Bus {
        private int resets;

        @Override
        public synchronized void done() {
            resets++;
        }
    }

    public static void main(String[] args) {
        Device device = new Device();
        Turns.take(device::reset, device::reset);
    }
}
