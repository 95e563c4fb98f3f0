package scenarios.deadlock.loader;

import scenarios.Expect;
import scenarios.Turns;

/**
 * A loader's index is locked while a class is loaded, and the same class is asked for under the index. The class files of
 * JDK 8 do not tell the variable that the loading lock goes by.
 */
@Expect(
        locks = {"java.lang.ClassLoader.getClassLoadingLock():newLock", "LoadingUnderLocks.index"},
        options = "jdk=true",
        since = 9)
public final class LoadingUnderLocks extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final String MISSING = "missing.";
    private final Object index = new Object();
    private int looks;

    private LoadingUnderLocks() {
        super(LoadingUnderLocks.class.getClassLoader());
    }

    /** Called under the lock that the JDK keeps for each name. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        synchronized (index) {
            looks++;
        }
        throw new ClassNotFoundException(name + " at look " + looks);
    }

    private void ask(String name) {
        try {
            loadClass(MISSING + name);
            throw new AssertionError("there is no class " + name);
        } catch (ClassNotFoundException e) {
            Thread.yield(); // as it has to be
        }
    }

    private void askUnderIndex(String name) {
        synchronized (index) {
            ask(name);
        }
    }

    public static void main(String[] args) {
        LoadingUnderLocks loader = new LoadingUnderLocks();
        Turns.take(() -> loader.ask("First"), () -> loader.askUnderIndex("First"));
    }
}
