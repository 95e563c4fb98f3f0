package hangs;

import java.util.concurrent.locks.ReentrantLock;

/** Deadlocks with initialisers of classes. Each can happen once in a JVM. */
final class Initialisers {
    private Initialisers() {}

    /** Two initialisers that use each other's class. */
    static void cross(Crew crew) {
        crew.start(Left::touch);
        crew.start(Right::touch);
    }

    private static final class Pair {
        static final Meeting BOTH_BEGAN = new Meeting(2);
    }

    private static final class Left {
        static {
            Pair.BOTH_BEGAN.attend();
            Right.touch();
        }

        static void touch() {}
    }

    private static final class Right {
        static {
            Pair.BOTH_BEGAN.attend();
            Left.touch();
        }

        static void touch() {}
    }

    /** An initialiser wants a monitor, whose holder uses the class in code that no initialiser runs. */
    static void monitor(Crew crew) {
        crew.start(Guarded::touch);
        crew.start(() -> {
            synchronized (Guard.MONITOR) {
                Guard.BOTH_HOLD.attend();
                useGuarded();
            }
        });
    }

    private static void useGuarded() {
        Guarded.touch();
    }

    private static final class Guard {
        static final Object MONITOR = new Object();
        static final Meeting BOTH_HOLD = new Meeting(2);
    }

    private static final class Guarded {
        static {
            Guard.BOTH_HOLD.attend();
            synchronized (Guard.MONITOR) {
                System.err.println("no deadlock");
            }
        }

        static void touch() {}
    }

    /** A class makes one of its subclass, which has no initialiser; meanwhile another thread does the same. */
    static void superclass(Crew crew) {
        crew.start(Shape::touch);
        crew.start(() -> {
            Shapes.FIRST_BEGAN.attend();
            new Circle();
        });
    }

    private static final class Shapes {
        static final Meeting FIRST_BEGAN = new Meeting(2);
    }

    private static class Shape {
        static final Shape DEFAULT;

        static {
            Shapes.FIRST_BEGAN.attend();
            letTheOtherGetThere();
            DEFAULT = circle();
        }

        static void touch() {}

        private static Shape circle() {
            return new Circle();
        }

        private static void letTheOtherGetThere() {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Circle extends Shape {}

    /** A class that is asked for by its name, with a lock held. */
    static void named(Crew crew) {
        crew.start(Named::touch);
        crew.start(() -> {
            Names.LOCK.lock();
            Names.BOTH_HOLD.attend();
            try {
                Class.forName(Named.class.getName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static final class Names {
        static final ReentrantLock LOCK = new ReentrantLock();
        static final Meeting BOTH_HOLD = new Meeting(2);
    }

    private static final class Named {
        static {
            Names.BOTH_HOLD.attend();
            Names.LOCK.lock();
        }

        static void touch() {}
    }
}
