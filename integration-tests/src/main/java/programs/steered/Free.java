package programs.steered;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** {@code Free turns|free CREW}: lets a crew do its steps, and says that it is done. */
public final class Free {
    private static final int TURN_MILLIS = 150;
    private static final int LATE_MILLIS = 20;

    private Free() {}

    public static void main(String[] args) throws Exception {
        boolean inTurn = args[0].equals("turns");
        Step[] steps = Crews.of(args[1], inTurn);
        Random random = new Random();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            int late = inTurn ? i * TURN_MILLIS : random.nextInt(LATE_MILLIS);
            threads.add(start(steps[i], late, "step-" + i));
        }
        for (Thread thread : threads) thread.join();
        System.out.println("done");
    }

    private static Thread start(Step step, int lateMillis, String name) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(lateMillis);
                        step.run();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                },
                name);
        thread.start();
        return thread;
    }
}
