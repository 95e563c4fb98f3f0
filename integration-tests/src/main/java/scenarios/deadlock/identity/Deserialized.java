package scenarios.deadlock.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Locks that no constructor of ours has made: they came out of a stream. */
@Expect(locks = {"Deserialized.Locks.left", "Deserialized.Locks.right"})
public final class Deserialized {
    private static final class Locks implements Serializable {
        private static final long serialVersionUID = 1;

        private final ReentrantLock left = new ReentrantLock();
        private final ReentrantLock right = new ReentrantLock();

        void both(boolean leftFirst) {
            if (leftFirst) {
                left.lock();
                right.lock();
                right.unlock();
                left.unlock();
            } else {
                right.lock();
                left.lock();
                left.unlock();
                right.unlock();
            }
        }
    }

    private Deserialized() {}

    private static Locks copy(Locks original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Locks) in.readObject();
        }
    }

    public static void main(String[] args) throws Exception {
        Locks locks = copy(new Locks());
        Turns.take(() -> locks.both(true), () -> locks.both(false));
    }
}
