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

    /** Is the agent's jar on the class path, so that {@link Lockdep#install} finds it? */
    public static boolean isOnClassPath() {
        return Installation.jar() != null;
    }

    /** Null if no agent was started. */
    private static InvocationHandler agent() {
        try {
            return (InvocationHandler) switchboard().getMethod("agent").invoke(null);
        } catch (ClassNotFoundException e) {
            return null; // no agent was ever attached
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("jlockdep: the agent and jlockdep-api are of different versions", e);
        }
    }

    /**
     * The bootstrap loader has it once there is an agent. Any other loader asks that one first, but where the agent's jar is
     * on the class path as well it would find another one there, and have it for ever. So others are asked only where a
     * SecurityManager forbids to ask the bootstrap loader alone.
     */
    private static Class<?> switchboard() throws ClassNotFoundException {
        try {
            return Class.forName(SWITCHBOARD, true, null);
        } catch (SecurityException e) {
            return Class.forName(SWITCHBOARD);
        }
    }
}
