package programs.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Sixteen threads take a hundred thousand locks at random and in order, threads and class loaders come and go, and now and
 * then three of the threads do what could hang. In between all pause, and what the JVM has in use is said.
 */
public final class Soak {
    private static final int WORKERS = 16;
    /** So many, however long it takes: each finding is kept. */
    private static final int SEEDLINGS = 120;
    /** The first ones tell what a JVM needs that is warm. */
    private static final int MEASUREMENTS = 6;

    private final Random random;
    private final LockPool locks;
    private final ShortThreads threads;
    private final List<Worker> workers = new ArrayList<>();
    private int deployments;

    private Soak(long seed) {
        random = new Random(seed);
        locks = new LockPool();
        threads = new ShortThreads(locks);
        for (int i = 0; i < WORKERS; i++) workers.add(new Worker(locks, random.nextLong()));
    }

    /** @param args how many seconds, and what to begin the random numbers with */
    public static void main(String[] args) throws Exception {
        new Soak(Long.parseLong(args[1])).run(TimeUnit.SECONDS.toNanos(Long.parseLong(args[0])));
    }

    private void run(long nanos) throws Exception {
        for (Worker worker : workers) worker.start();
        System.out.println("ready");
        long start = System.nanoTime();
        int seedlings = 0;
        int measurements = 0;
        while (measurements < MEASUREMENTS) {
            double passed = (double) (System.nanoTime() - start) / nanos;
            if (passed * SEEDLINGS > seedlings && seedlings < SEEDLINGS) plant(seedlings++);
            if (passed * MEASUREMENTS > measurements + 1) {
                measure();
                measurements++;
            }
            threads.comeAndGo(random);
            Deployment.comesAndGoes(deployments++);
        }
        for (Worker worker : workers) worker.end();
        System.out.println("threads " + threads.count());
        System.out.println("loaders " + deployments);
        System.out.println("programs " + Worker.programs(workers));
    }

    private void plant(int number) throws InterruptedException {
        Seedling seedling = new SeedlingLoader().make(number);
        List<Runnable> steps = seedling.steps(number % 3);
        int first = random.nextInt(WORKERS);
        for (int i = 0; i < steps.size(); i++)
            workers.get((first + i) % WORKERS).doInBetween(steps.get(i));
        if (seedling.couldHang(number % 3)) {
            System.out.println("planted " + String.join(" ", seedling.locks(number % 3)));
        }
    }

    private void measure() throws InterruptedException {
        for (Worker worker : workers) worker.pause();
        System.out.println(InUse.now() + " " + deployments);
        for (Worker worker : workers) worker.goOn();
    }
}
