package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** With a compiler and a linker of its own is the language tried in the integration tests. */
class DynamicCallsTest {
    private static final String GROOVY = "org/codehaus/groovy/vmplugin/v8/IndyInterface";
    private static final String OBJECT = "Ljava/lang/Object;";

    private static Optional<LockOperation> operation(String linker, String name, Object method, String descriptor) {
        Handle handle = new Handle(Opcodes.H_INVOKESTATIC, linker, "bootstrap", "()V", false);
        return DynamicCalls.operation(new InvokeDynamicInsnNode(name, descriptor, handle, method, 0));
    }

    private static Optional<LockOperation> called(String method, String arguments) {
        return operation(GROOVY, "invoke", method, "(" + OBJECT + arguments + ")" + OBJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "lock, '', ACQUIRE",
        "lockInterruptibly, '', ACQUIRE",
        "tryLock, '', TRY",
        "tryLock, ILjava/lang/Object;, TRY",
        "unlock, '', RELEASE",
        "readLock, '', VIEW",
        "await, '', AWAIT",
        "wait, J, WAIT",
        "acquire, I, ACQUIRE",
        "tryAcquire, Ljava/lang/Object;Ljava/lang/Object;, TRY",
        "release, '', RELEASE",
    })
    void a_call_is_known_by_its_name_and_how_many_arguments_it_has(String method, String arguments, String action) {
        assertThat(called(method, arguments).map(operation -> operation.action.name()))
                .contains(action);
    }

    @Test
    void the_operands_are_those_of_the_call_site() {
        LockOperation timed = called("tryAcquire", "JLjava/lang/Object;").orElseThrow();
        assertThat(timed.argumentWords).isEqualTo(3);
        assertThat(timed.saysHowMany).isFalse();
        assertThat(called("tryAcquire", "I").orElseThrow().saysHowMany).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lock, I", "unlock, J", "add, I", "acquire, Ljava/lang/Object;", "drainPermits, ''"})
    void other_names_and_arguments_are_those_of_no_lock(String method, String arguments) {
        assertThat(called(method, arguments)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getProperty", "cast", "init"})
    void what_is_no_call_of_a_method_is_none(String name) {
        assertThat(operation(GROOVY, name, "lock", "(" + OBJECT + ")" + OBJECT)).isEmpty();
    }

    @Test
    void what_somebody_else_links_may_mean_anything() {
        assertThat(operation("com/acme/Linker", "invoke", "lock", "(" + OBJECT + ")" + OBJECT))
                .isEmpty();
        assertThat(operation(GROOVY, "invoke", 7, "(" + OBJECT + ")" + OBJECT)).isEmpty();
        assertThat(operation(GROOVY, "invoke", "lock", "()" + OBJECT)).isEmpty();
        assertThat(operation(GROOVY, "invoke", "lock", "(I)" + OBJECT)).isEmpty();
    }
}
