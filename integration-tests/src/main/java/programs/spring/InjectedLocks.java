package programs.spring;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scenarios.Turns;

/** Two locks that a container makes and injects, taken in both orders or, if the argument says so, in one. */
public final class InjectedLocks {
    private final Lock left;
    private final Lock right;

    InjectedLocks(Lock left, Lock right) {
        this.left = left;
        this.right = right;
    }

    @Configuration
    static class Locks {
        @Bean
        Lock left() {
            return new ReentrantLock();
        }

        @Bean
        Lock right() {
            return new ReentrantLock();
        }

        /** The container intercepts the calls: they give its beans, not new ones. */
        @Bean
        InjectedLocks pair() {
            return new InjectedLocks(left(), right());
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
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Locks.class)) {
            InjectedLocks pair = context.getBean(InjectedLocks.class);
            boolean steady = args.length > 1;
            Turns.take(
                    () -> nest(pair.left, pair.right),
                    () -> nest(steady ? pair.left : pair.right, steady ? pair.right : pair.left));
        }
        System.out.println("closed");
    }
}
