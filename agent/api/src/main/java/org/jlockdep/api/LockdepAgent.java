package org.jlockdep.api;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;

/**
 * The way to the agent of this JVM, if there is one. A program brings its own copy of this package, a web application
 * another one, and the agent has none that they could see. So it is asked by name, and answers whoever asks in the types
 * of their copy.
 */
public final class LockdepAgent {
    private static final String SWITCHBOARD = "org.jlockdep.runtime.Switchboard";

    private LockdepAgent() {}

    /** Empty without the agent: then nothing is known, which is not the same as nothing found. */
    public static Optional<LockdepMXBean> current() {
        InvocationHandler agent = agent();
        if (agent == null) return Optional.empty();
        Class<?>[] shape = {LockdepMXBean.class};
        return Optional.of((LockdepMXBean) Proxy.newProxyInstance(LockdepMXBean.class.getClassLoader(), shape, agent));
    }

    /** Null if no agent was started. */
    private static InvocationHandler agent() {
        try {
            return (InvocationHandler)
                    Class.forName(SWITCHBOARD).getMethod("agent").invoke(null);
        } catch (ClassNotFoundException e) {
            return null; // no agent was ever attached
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("jlockdep: the agent and jlockdep-api are of different versions", e);
        }
    }
}
