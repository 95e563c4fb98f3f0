package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests' own hooks are not on the bootstrap loader: a name of their package that exists nowhere tells who was asked. */
class LoaderDelegationTest {
    private static final String STRICT = """
            class Strict extends ClassLoader {
                HEAD throws ClassNotFoundException {
                    if (name == null) return null;
                    if (!name.startsWith("java.")) throw new ClassNotFoundException("I refuse");
                    return findSystemClass(name);
                }
            }
            class Main {
                static String refusal(String name) {
                    try {
                        new Strict().loadClass(name);
                        return "found";
                    } catch (ClassNotFoundException e) {
                        return e.getMessage();
                    }
                }
                static void run() throws Exception {
                    String mine = refusal("other.Thing");
                    if (!mine.equals("I refuse")) throw new AssertionError(mine);
                    String api = refusal("org.jlockdep.api.NoSuchType");
                    if (!api.equals("I refuse")) throw new AssertionError(api);
                    String hook = refusal("org.jlockdep.runtime.NoSuchHook");
                    if (!hook.contains("NoSuchHook")) throw new AssertionError(hook);
                    if (new Strict().loadClass("java.lang.String") != String.class) throw new AssertionError();
                    if (new Strict().loadClass(null) != null) throw new AssertionError();
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public Class<?> loadClass(String name)",
                "public synchronized Class<?> loadClass(String name)",
                "protected Class<?> loadClass(String name, boolean resolve)",
                "protected synchronized Class<?> loadClass(String name, boolean resolve)",
            })
    void a_strict_loader_asks_the_bootstrap_loader_for_the_hooks(String head) throws Exception {
        assertThat(Rewritten.java(STRICT.replace("HEAD", head)).run()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static Class<?> loadClass(String name) { return null; }",
                "Class<?> loadClass(String name, int flags) { return null; }",
                "Object loadClass(String name) { return null; }",
                "abstract Class<?> loadClass(String name);",
            })
    void others_of_that_name_are_left_alone(String method) {
        Rewritten program = Rewritten.java("abstract class Sample { " + method + " }");
        assertThat(program.classFile("Sample")).isEqualTo(program.original("Sample"));
    }

    @Test
    void a_method_that_begins_with_a_loop_is_accepted() throws Exception {
        Rewritten program = Rewritten.java("""
                class Loader extends ClassLoader {
                    @Override public Class<?> loadClass(String name) throws ClassNotFoundException {
                        while (true) {
                            try { return super.loadClass(name); } catch (LinkageError e) { }
                        }
                    }
                }
                class Main {
                    static void run() throws Exception {
                        if (new Loader().loadClass("java.lang.String") != String.class) throw new AssertionError();
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }
}
