import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Subtasks of a scope, which have a value of their owner's, and two locks, one of them a monitor. */
final class Structured {
    private static final ScopedValue<Integer> NUMBER = ScopedValue.newInstance();

    private final Lock left = new ReentrantLock();
    private final Object right = new Object();
    private int taken;

    private int leftFirst() {
        left.lock();
        try {
            synchronized (right) {
                taken++;
                return NUMBER.get();
            }
        } finally {
            left.unlock();
        }
    }

    private int rightFirst() {
        synchronized (right) {
            left.lock();
            try {
                taken++;
                return NUMBER.get();
            } finally {
                left.unlock();
            }
        }
    }

    /** Many scopes one in the other's subtask, all in one order. */
    private int deep(int levels) throws Exception {
        if (levels == 0) return leftFirst();
        try (var scope = StructuredTaskScope.open()) {
            var below =
                    scope.fork(() -> ScopedValue.where(NUMBER, NUMBER.get() + 1).call(() -> deep(levels - 1)));
            var beside = scope.fork(this::leftFirst);
            scope.join();
            return below.get() + beside.get();
        }
    }

    /** Both orders, in subtasks that nothing orders. */
    private int beside() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            var one = scope.fork(this::leftFirst);
            scope.fork(() -> {
                while (one.state() == StructuredTaskScope.Subtask.State.UNAVAILABLE) Thread.sleep(1);
                return rightFirst();
            });
            scope.join();
        }
        return taken;
    }

    /** Both orders, in scopes of which one is closed before the other is opened. */
    private int apart() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(this::leftFirst);
                scope.fork(this::leftFirst);
                scope.join();
            }
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(this::rightFirst);
                scope.join();
            }
        }
        return taken;
    }

    /** A subtask fails under its locks, and the other is interrupted while it waits for one of them. */
    private int failing() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                synchronized (right) {
                    left.lock();
                    try {
                        throw new IllegalStateException("under two locks");
                    } finally {
                        left.unlock();
                    }
                }
            });
            scope.fork(() -> {
                Thread.sleep(60_000);
                return 0;
            });
            scope.join();
            throw new AssertionError("joined a scope of which a task failed");
        } catch (Exception e) { // its type is another one in each JDK
            if (!(e.getCause() instanceof IllegalStateException)) throw e;
            return ScopedValue.where(NUMBER, 1).call(this::rightFirst);
        }
    }

    private volatile boolean passed;

    /** A subtask is through with the lock with which its scope is joined, but not done; or it needs another lock. */
    private int joinedUnderLock(Object needed) throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                synchronized (needed) {
                    taken++;
                }
                passed = true;
                Thread.sleep(200);
                return taken;
            });
            while (!passed) Thread.onSpinWait(); // nothing that orders the two
            synchronized (right) {
                scope.join();
            }
        }
        return taken;
    }

    private int hang() throws Exception {
        synchronized (right) {
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> {
                    synchronized (right) {
                        return taken++;
                    }
                });
                scope.join();
            }
        }
        throw new AssertionError("no deadlock");
    }

    public static void main(String[] arguments) throws Exception {
        Structured program = new Structured();
        int result = ScopedValue.where(NUMBER, 1).call(() -> switch (arguments[0]) {
            case "deep" -> program.deep(50);
            case "beside" -> program.beside();
            case "apart" -> program.apart();
            case "failing" -> program.failing();
            case "joined" -> program.joinedUnderLock(program.right);
            case "needless" -> program.joinedUnderLock(new Object());
            case "hang" -> program.hang();
            default -> throw new AssertionError(arguments[0]);
        });
        System.out.println(result);
    }
}
