package programs.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Named;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.inject.Inject;
import scenarios.Turns;

/** Two locks that a container makes and injects into two classes, which take them in both orders or, if asked to, in one. */
public final class InjectedLocks {
    private InjectedLocks() {}

    private static final class Locks extends AbstractModule {
        @Provides
        @Singleton
        @Named("left")
        Lock left() {
            return new ReentrantLock();
        }

        @Provides
        @Singleton
        @Named("right")
        Lock right() {
            return new ReentrantLock();
        }
    }

    private static final class Reader {
        private final Lock left;
        private final Lock right;

        @Inject
        Reader(@Named("left") Lock left, @Named("right") Lock right) {
            this.left = left;
            this.right = right;
        }

        void read() {
            nest(left, right);
        }
    }

    private static final class Writer {
        @Inject
        @Named("left")
        private Lock left;

        @Inject
        @Named("right")
        private Lock right;

        void write(boolean steady) {
            nest(steady ? left : right, steady ? right : left);
        }
    }

    private static void nest(Lock outer, Lock inner) {
        outer.lock();
        inner.lock();
        inner.unlock();
        outer.unlock();
    }

    /** @param args an unused folder, then perhaps {@code steady} */
    public static void main(String[] args) {
        Injector injector = Guice.createInjector(new Locks());
        Reader reader = injector.getInstance(Reader.class);
        Writer writer = injector.getInstance(Writer.class);
        boolean steady = args.length > 1;
        Turns.take(reader::read, () -> writer.write(steady));
        System.out.println("injected");
    }
}
