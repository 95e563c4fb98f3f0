package org.jlockdep.runtime;

import java.util.List;

/** Holds the monitors of objects, so that the hooks may say of them what a test wants: what is not held is not told. */
final class RealMonitors {
    interface Work {
        void run() throws Exception;
    }

    private RealMonitors() {}

    static void hold(List<Object> objects, Work work) throws Exception {
        if (objects.isEmpty()) {
            work.run();
            return;
        }
        synchronized (objects.get(0)) {
            hold(objects.subList(1, objects.size()), work);
        }
    }
}
