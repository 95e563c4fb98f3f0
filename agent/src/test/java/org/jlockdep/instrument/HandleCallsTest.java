package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleCallsTest {
    private static Rewritten program(String statements) {
        return Rewritten.java("""
                class Main {
                    static final Lock lock = new ReentrantLock();
                    static java.lang.invoke.MethodHandle find(String name, Class<?> result, Class<?>... arguments) throws Exception {
                        return java.lang.invoke.MethodHandles.lookup().findVirtual(
                                Lock.class, name, java.lang.invoke.MethodType.methodType(result, arguments));
                    }
                    static java.lang.reflect.Method method(String name, Class<?>... arguments) throws Exception {
                        return Lock.class.getMethod(name, arguments);
                    }
                    static java.lang.invoke.MethodHandle open(String name) throws Exception {
                        return java.lang.invoke.MethodHandles.publicLookup().unreflect(method(name));
                    }
                    static void lock(Lock other) { }
                    static final java.lang.invoke.MethodHandle LOCK, UNLOCK, TRY, TIMED;
                    static {
                        try {
                            LOCK = find("lock", void.class);
                            UNLOCK = find("unlock", void.class);
                            TRY = find("tryLock", boolean.class);
                            TIMED = find("tryLock", boolean.class, long.class, TimeUnit.class);
                        } catch (Exception e) { throw new Error(e); }
                    }
                    static void check() { synchronized (Main.class) { } }
                    static void run() throws Exception {
                        lock.lock();
                        lock.unlock();
                        try { STATEMENTS } catch (Throwable t) { throw new Error(t); }
                    }
                }
                """.replace("STATEMENTS", statements));
    }

    @ParameterizedTest
    @CsvSource({
        "'LOCK.invokeExact(lock);', ''",
        "'LOCK.invoke((ReentrantLock) lock);', ''",
        "'LOCK.bindTo(lock).invokeExact();', ''",
        "'open(\"lock\").invokeExact(lock);', ''",
        "'java.lang.invoke.MethodHandles.lookup().unreflect(method(\"lock\")).bindTo(lock).invoke();', ''",
        "'java.lang.invoke.MethodHandles.publicLookup().bind(lock, \"lock\","
                + " java.lang.invoke.MethodType.methodType(void.class)).invokeExact();', ''",
        "'java.lang.invoke.MethodHandles.insertArguments(LOCK, 0, lock).invokeExact();', ''",
        "'LOCK.asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class)).invoke((Object) lock);', ''",
        "'LOCK.bindTo(lock).asType(java.lang.invoke.MethodType.methodType(Object.class)).invoke();', ''",
        "'LOCK.invokeWithArguments(lock);', ''",
        "'LOCK.bindTo(lock).invokeWithArguments();', ''",
        "'TIMED.invokeWithArguments(lock, 1L, TimeUnit.SECONDS);', ' timed'",
        "'if (!(boolean) TRY.invokeExact(lock)) throw new Error();', ' try'",
        "'Object taken = TRY.invoke(lock);', ' try'",
        "'if (!(boolean) TRY.bindTo(lock).invoke()) throw new Error();', ' try'",
        "'if (!(boolean) TIMED.invokeExact(lock, 1L, TimeUnit.SECONDS)) throw new Error();', ' timed'",
        "'Object taken = TIMED.bindTo(lock).invoke(1L, TimeUnit.SECONDS);', ' timed'",
    })
    void an_invoked_handle_takes_the_lock(String statement, String mode) throws Exception {
        assertThat(program(statement + " check();").run()).containsExactly("Main.lock" + mode + " -> Main.class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCK.invokeExact(lock); UNLOCK.invokeExact(lock);",
                "LOCK.bindTo(lock).invoke(); UNLOCK.bindTo(lock).invokeExact();",
                "open(\"lock\").invokeWithArguments(lock); open(\"unlock\").invoke(lock);",
                "java.lang.invoke.MethodHandles.lookup().unreflect(Main.class.getDeclaredMethod("
                        + "\"lock\", Lock.class)).invokeExact(lock);",
                "Object s = find(\"toString\", String.class).invoke(lock);",
                "Object s = java.lang.invoke.MethodHandles.constant(String.class, \"lock\").invoke();",
                "Object s = java.lang.invoke.MethodHandles.identity(Object.class).invoke((Object) lock);",
                "Object s = java.lang.invoke.MethodHandles.lookup().findVirtual(String.class, \"concat\","
                        + " java.lang.invoke.MethodType.methodType(String.class, String.class)).bindTo(\"a\").invoke(\"b\");",
            })
    void what_is_released_or_was_never_a_lock_is_not_held(String statements) throws Exception {
        assertThat(program(statements + " check();").run()).isEmpty();
    }
}
