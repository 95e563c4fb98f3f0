package programs.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Visits many places of the JDK, each from several threads at once, prints what it got, and exits through hooks. */
public final class Tour {
    private static final int THREADS = 4;

    private Tour() {}

    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        visit("collections", Collections::run);
        visit("streams", Streams::run);
        visit("logging", Logging::run);
        visit("errors", Errors::run);
        visit("timers", Timers::run);
        visit("server", Server::run);
        visit("compiler", Compiler::run);
        System.exit(Integer.parseInt(args[0]));
    }

    private static void visit(String name, Callable<Object> place) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Object>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) results.add(pool.submit(place));
            for (Future<Object> result : results) System.out.println(name + " " + result.get());
        } finally {
            pool.shutdown();
        }
    }
}
