package programs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Eight threads at a time load classes through loaders of both kinds, those that lock themselves and those that lock a name,
 * each above one of the other kind. Initialisers take locks, load further classes, and wait for threads that do.
 */
public final class CrowdedLoaders {
    private static final int THREADS = 8;
    private static final int ROUNDS = 30;

    private CrowdedLoaders() {}

    /** Its initialiser waits for a thread that initialises the next one. */
    public static final class First {
        static final Object LOCK = new Object();
        static int sum;

        static {
            Thread other = new Thread(new UsesSecond());
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts it", e);
            }
            synchronized (LOCK) {
                sum += Second.sum;
            }
        }

        private First() {}
    }

    /** No lambda of the initialiser's, whose body would be a method of the class that waits for it. */
    static final class UsesSecond implements Runnable {
        @Override
        public void run() {
            synchronized (Second.LOCK) {
                if (Second.sum != 1) throw new AssertionError("not initialised");
            }
        }
    }

    /** Its initialiser asks the loader for one more, under a lock. */
    public static final class Second {
        static final Object LOCK = new Object();
        static int sum;

        static {
            synchronized (LOCK) {
                sum = Third.one();
            }
        }

        private Second() {}
    }

    /** The last one. */
    public static final class Third {
        private Third() {}

        public static synchronized int one() {
            return 1;
        }
    }

    /** Looks at home first, below a lock of its own or of the class's name. */
    private static class Home extends ClassLoader {
        private static final String PREFIX = CrowdedLoaders.class.getName() + "$";

        Home(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) return loaded;
                return isOurs(name) ? define(name) : super.loadClass(name, resolve);
            }
        }

        boolean isOurs(String name) {
            return name.startsWith(PREFIX) && !name.endsWith("Third");
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = CrowdedLoaders.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    bytes.write(next);
                }
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** Has the lock of a class's name, not its own. */
    private static final class ParallelHome extends Home {
        static {
            registerAsParallelCapable();
        }

        ParallelHome(ClassLoader parent) {
            super(parent);
        }

        @Override
        boolean isOurs(String name) {
            return name.endsWith("$Third");
        }
    }

    private static int load(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = Class.forName(First.class.getName(), true, loader);
        if (type == First.class) throw new AssertionError("loaded elsewhere");
        Field sum = type.getDeclaredField("sum");
        sum.setAccessible(true);
        return sum.getInt(null);
    }

    private static int round(ExecutorService threads) throws InterruptedException, ExecutionException {
        ClassLoader parent = new ParallelHome(CrowdedLoaders.class.getClassLoader());
        ClassLoader shared = new Home(parent);
        CountDownLatch together = new CountDownLatch(THREADS);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            ClassLoader loader = i % 2 == 0 ? shared : new Home(parent);
            tasks.add(() -> {
                together.countDown();
                together.await();
                return load(loader);
            });
        }
        int sum = 0;
        for (Future<Integer> task : threads.invokeAll(tasks)) sum += task.get();
        return sum;
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        int sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            sum += round(threads);
        }
        threads.shutdown();
        System.out.println(sum);
    }
}
