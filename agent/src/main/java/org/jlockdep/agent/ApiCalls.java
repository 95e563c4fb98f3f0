package org.jlockdep.agent;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockdepMXBean;

/**
 * Answers a program that asks by way of its own copy of the API: the same methods by name, whose answers are given in the
 * types of that copy. Called on the program's threads.
 */
final class ApiCalls implements InvocationHandler {
    private final Class<?> type;
    private final Object answering;

    private ApiCalls(Class<?> type, Object answering) {
        this.type = type;
        this.answering = answering;
    }

    static ApiCalls to(LockdepMXBean agent) {
        return new ApiCalls(LockdepMXBean.class, agent);
    }

    LockdepMXBean agent() {
        return (LockdepMXBean) answering;
    }

    @Override
    public Object invoke(Object proxy, Method asked, Object[] arguments) throws Throwable {
        if (asked.getDeclaringClass() == Object.class) return ofObject(proxy, asked, arguments);
        try {
            Object answer = method(asked).invoke(answering, arguments);
            return asked.getName().equals("getFindings") ? findings((List<?>) answer, asked) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Method method(Method asked) {
        try {
            return type.getMethod(asked.getName(), asked.getParameterTypes());
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException("this version of the agent does not know " + asked, e);
        }
    }

    /** A proxy hands on these three methods only. */
    private Object ofObject(Object proxy, Method asked, Object[] arguments) {
        if (asked.getName().equals("equals")) return proxy == arguments[0];
        if (asked.getName().equals("hashCode")) return System.identityHashCode(proxy);
        return type.getSimpleName() + " of the agent in this JVM";
    }

    private static List<Object> findings(List<?> own, Method asked) throws ClassNotFoundException {
        ClassLoader loader = asked.getDeclaringClass().getClassLoader();
        Class<?>[] shape = {Class.forName(LockFinding.class.getName(), false, loader)};
        List<Object> theirs = new ArrayList<>();
        for (Object finding : own)
            theirs.add(Proxy.newProxyInstance(loader, shape, new ApiCalls(LockFinding.class, finding)));
        return Collections.unmodifiableList(theirs);
    }
}
