package programs.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import scenarios.VirtualThreadFactory;

/** Threads that run one random program and are gone: the platform's, and virtual ones where there are any. */
final class ShortThreads {
    private static final int AT_ONCE = 20;

    private final LockPool locks;
    private final List<ThreadFactory> factories = new ArrayList<>();
    private long started;

    ShortThreads(LockPool locks) {
        this.locks = locks;
        factories.add(Thread::new);
        if (areVirtual()) factories.add(VirtualThreadFactory.create());
    }

    private static boolean areVirtual() {
        String version = System.getProperty("java.specification.version");
        return !version.startsWith("1.") && Integer.parseInt(version) >= 21;
    }

    void comeAndGo(Random random) throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        for (ThreadFactory factory : factories) {
            for (int i = 0; i < AT_ONCE; i++) {
                Random own = new Random(random.nextLong());
                Thread thread = factory.newThread(() -> locks.take(own));
                thread.start();
                running.add(thread);
            }
        }
        for (Thread thread : running) thread.join();
        started += running.size();
    }

    long count() {
        return started;
    }
}
