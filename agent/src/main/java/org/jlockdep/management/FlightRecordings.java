package org.jlockdep.management;

import static org.jlockdep.management.FlightRecorderType.jfr;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;

/**
 * Has findings written into the recordings of Flight Recorder: into those that run when something is found, and into one that
 * begins later all that was found before. Flight Recorder came with Java 11, so all of it is called by name.
 */
public final class FlightRecordings extends BeginningOfUse implements FindingListener {
    private final int depth;
    private final Supplier<List<Finding>> found;
    /** Is there nobody to write for? From the beginning, or since Flight Recorder refused us. Analyzer thread. */
    private boolean off = true;
    /** Null until they are needed first. Analyzer thread. */
    private FlightRecorderEvents events;
    /** The numbers of the recordings that have all that was found. Analyzer thread. */
    private Set<Object> complete = Collections.emptySet();

    /**
     * @param depth how many frames of a stack are kept
     * @param found all findings so far
     */
    public FlightRecordings(int depth, Supplier<List<Finding>> found) {
        super("jdk/jfr/internal/PlatformRecorder", "jlockdep-jfr");
        this.depth = depth;
        this.found = found;
    }

    @Override
    void begin() {
        if (System.getProperty("java.specification.version", "1.8").startsWith("1.")) return;
        try {
            Class<?> listener = jfr("FlightRecorderListener");
            jfr("FlightRecorder").getMethod("addListener", listener).invoke(null, proxy(listener));
            lookAtRecordings(true);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            // A security manager, or a version of Flight Recorder that is not as we know it: then it has no events.
        }
    }

    private Object proxy(Class<?> listener) {
        return Proxy.newProxyInstance(listener.getClassLoader(), new Class<?>[] {listener}, new InvocationHandler() {
            @Override
            public Object invoke(Object proxy, Method method, Object[] arguments) {
                if (method.getName().equals("equals")) return proxy == arguments[0];
                if (method.getName().equals("hashCode")) return System.identityHashCode(proxy);
                if (method.getName().equals("toString")) return "jlockdep";
                lookAtRecordings(false); // a recording changes its state, and whoever does that must not wait for us
                return null;
            }
        });
    }

    private void lookAtRecordings(final boolean first) {
        later(new Callable<Void>() {
            @Override
            public Void call() {
                if (first) off = false;
                writeInto(null);
                return null;
            }
        });
    }

    @Override
    public void found(Finding finding, Optional<Level> before) {
        writeInto(finding);
    }

    /** @param last what has just been found, if anything has */
    private void writeInto(Finding last) {
        if (off) return;
        try {
            Set<Object> running = running();
            if (running.isEmpty()) return;
            if (!complete.containsAll(running)) write(found.get());
            else if (last != null) write(Collections.singletonList(last));
            complete = running;
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            off = true; // as above
        }
    }

    private void write(List<Finding> findings) throws ReflectiveOperationException {
        if (events == null) events = new FlightRecorderEvents(depth);
        for (Finding finding : findings) events.write(finding);
    }

    private static Set<Object> running() throws ReflectiveOperationException {
        if (!(Boolean) jfr("FlightRecorder").getMethod("isInitialized").invoke(null)) return Collections.emptySet();
        Object recorder = jfr("FlightRecorder").getMethod("getFlightRecorder").invoke(null);
        Set<Object> running = new HashSet<>();
        for (Object recording :
                (List<?>) jfr("FlightRecorder").getMethod("getRecordings").invoke(recorder)) {
            Class<?> type = jfr("Recording");
            if (type.getMethod("getState").invoke(recording).toString().equals("RUNNING"))
                running.add(type.getMethod("getId").invoke(recording));
        }
        return running;
    }
}
