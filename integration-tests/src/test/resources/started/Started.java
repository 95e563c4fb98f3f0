import scenarios.Turns;

/** One order here, the other in a thread that is started in the way that the first argument names. */
final class Started {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        synchronized (left) {
            synchronized (right) {
                steps++;
            }
        }
    }

    private void rightFirst() {
        synchronized (right) {
            synchronized (left) {
                steps++;
            }
        }
    }

    private static Thread start(String way, Runnable task) {
        switch (way) {
            case "Thread.startVirtualThread":
                return Thread.startVirtualThread(task);
            case "OfVirtual.start":
                return Thread.ofVirtual().name("virtual").start(task);
            case "OfPlatform.start":
                return Thread.ofPlatform().name("platform").start(task);
            case "Builder.start":
                Thread.Builder builder = Thread.ofPlatform();
                return builder.start(task);
            case "unstarted":
                Thread thread = Thread.ofVirtual().unstarted(task);
                thread.start();
                return thread;
            default:
                throw new AssertionError(way);
        }
    }

    /** Before and after, or with both threads alive until both are done. */
    public static void main(String[] arguments) throws InterruptedException {
        Started program = new Started();
        if (arguments[1].equals("apart")) {
            program.leftFirst();
            start(arguments[0], program::rightFirst).join();
            program.leftFirst();
        } else {
            Turns.take(task -> new Late(arguments[0], task), program::leftFirst, program::rightFirst);
        }
    }

    /** Leaves the work to a thread that is started in the way to be tried. */
    private static final class Late extends Thread {
        private final String way;
        private final Runnable task;

        Late(String way, Runnable task) {
            this.way = way;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                Started.start(way, task).join();
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts it", e);
            }
        }
    }
}
