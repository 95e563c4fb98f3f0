package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockdepMXBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program's copy of the API is another one than the agent's. */
final class ApiCallsTest {
    private URLClassLoader program;
    private Class<?> itsBean;
    private Object asked;

    @BeforeEach
    void load() throws ClassNotFoundException {
        URL classes = LockdepMXBean.class.getProtectionDomain().getCodeSource().getLocation();
        program = new URLClassLoader(new URL[] {classes}, null);
        itsBean = program.loadClass(LockdepMXBean.class.getName());
        asked = Proxy.newProxyInstance(program, new Class<?>[] {itsBean}, ApiCalls.to(agent()));
    }

    @AfterEach
    void close() throws Exception {
        program.close();
    }

    /** Knows one finding and cannot dump. */
    private static LockdepMXBean agent() {
        InvocationHandler finding = (proxy, method, arguments) -> "the " + method.getName();
        LockFinding one = stub(LockFinding.class, finding);
        return stub(LockdepMXBean.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getErrors" -> 1;
            case "getFindings" -> List.of(one);
            default -> throw new IllegalStateException("cannot " + method.getName());
        });
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private Object ask(String method) throws Exception {
        return itsBean.getMethod(method).invoke(asked);
    }

    @Test
    void figures_come_as_they_are() throws Exception {
        assertThat(itsBean).isNotEqualTo(LockdepMXBean.class);
        assertThat(ask("getErrors")).isEqualTo(1);
    }

    @Test
    void findings_come_in_the_types_of_the_programs_own_copy() throws Exception {
        Object finding = ((List<?>) ask("getFindings")).get(0);
        Class<?> itsFinding = program.loadClass(LockFinding.class.getName());
        assertThat(finding).isInstanceOf(itsFinding);
        assertThat(itsFinding.getMethod("getText").invoke(finding)).isEqualTo("the getText");
    }

    @Test
    void what_the_agent_throws_is_thrown_to_who_asked() {
        assertThatThrownBy(() -> ask("diagnose")).hasCause(new IllegalStateException("cannot diagnose"));
    }

    @Test
    void a_method_of_a_later_version_is_refused_by_name() throws Exception {
        interface Later {
            int getColour();
        }
        Object later = Proxy.newProxyInstance(
                Later.class.getClassLoader(), new Class<?>[] {Later.class}, ApiCalls.to(agent()));
        assertThatThrownBy(((Later) later)::getColour)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("getColour");
    }

    @Test
    void it_can_be_kept_in_a_set_and_printed() {
        assertThat(asked)
                .isEqualTo(asked)
                .hasSameHashCodeAs(asked)
                .hasToString("LockdepMXBean of the agent in this JVM");
        assertThat(asked).isNotEqualTo(agent());
    }
}
