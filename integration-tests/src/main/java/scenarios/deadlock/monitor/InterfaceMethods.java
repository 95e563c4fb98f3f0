package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Default and static methods of an interface take locks like any other method. */
@Expect(locks = {"InterfaceMethods.Device", "InterfaceMethods.Bus.LOCK"})
public final class InterfaceMethods {
    interface Bus {
        Object LOCK = new Object();

        static void flush(Runnable work) {
            synchronized (LOCK) {
                work.run();
            }
        }

        default void configure() {
            synchronized (this) {
                flush(() -> {});
            }
        }

        default void reset() {
            flush(() -> {
                synchronized (this) {
                    done();
                }
            });
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
        Turns.take(device::configure, device::reset);
    }
}
