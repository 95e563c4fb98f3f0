package programs.steered;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import scenarios.VirtualThreadFactory;

/** {@code Free turns|free CREW [virtual]}: lets a crew do its steps, in threads of that kind, and says that it is done. */
public final class Free {
    private static final int TURN_MILLIS = 150;
    private static final int LATE_MILLIS = 20;

    private Free() {}

    public static void main(String[] args) throws Exception {
        boolean inTurn = args[0].equals("turns");
        Step[] steps = Crews.of(args[1], inTurn);
        boolean virtual = args.length > 2 && args[2].equals("virtual");
        ThreadFactory factory = virtual ? VirtualThreadFactory.create() : Thread::new;
        Random random = new Random();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            int late = inTurn ? i * TURN_MILLIS : random.nextInt(LATE_MILLIS);
            threads.add(start(factory, steps[i], late, "step-" + i));
        }
        for (Thread thread : threads) thread.join();
        System.out.println("done");
    }

    private static Thread start(ThreadFactory factory, Step step, int lateMillis, String name) {
        Thread thread = factory.newThread(() -> {
            try {
                Thread.sleep(lateMillis);
                step.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        thread.setName(name);
        thread.start();
        return thread;
    }
}
