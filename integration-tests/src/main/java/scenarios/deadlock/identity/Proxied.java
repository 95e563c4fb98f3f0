package scenarios.deadlock.identity;

import java.lang.reflect.Proxy;
import scenarios.Expect;
import scenarios.Turns;

/** Locks taken behind dynamic proxies. */
@Expect(locks = {"Proxied.Inner", "Proxied.Outer"})
public final class Proxied {
    /** What the proxies show. */
    interface Service {
        void call(Service next);
    }

    private static final class Outer implements Service {
        @Override
        public synchronized void call(Service next) {
            if (next != null) next.call(null);
        }
    }

    private static final class Inner implements Service {
        @Override
        public synchronized void call(Service next) {
            if (next != null) next.call(null);
        }
    }

    private Proxied() {}

    private static Service proxy(Service target) {
        return (Service) Proxy.newProxyInstance(
                Proxied.class.getClassLoader(),
                new Class<?>[] {Service.class},
                (proxy, method, arguments) -> method.invoke(target, arguments));
    }

    public static void main(String[] args) {
        Service outer = proxy(new Outer());
        Service inner = proxy(new Inner());
        Turns.take(() -> outer.call(inner), () -> inner.call(outer));
    }
}
