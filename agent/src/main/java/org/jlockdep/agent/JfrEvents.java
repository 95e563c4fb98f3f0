package org.jlockdep.agent;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.report.Finding;

/**
 * Writes findings into Flight Recorder: {@code jlockdep.Finding}, and since JFR knows no arrays one {@code
 * jlockdep.Dependency} for each link, with the same id. All of it by name, since our class files are older than JFR, and
 * only when somebody has turned Flight Recorder on: its classes are initialised by then, and nobody can meet us half way.
 * Analyzer thread only.
 */
final class JfrEvents implements FindingListener {
    private static final String JFR = "jdk.jfr.";

    private final int depth;
    private boolean broken =
            System.getProperty("java.specification.version", "1.8").startsWith("1.");
    private Type findings;
    private Type dependencies;
    private long lastId;

    /** @param depth how many frames of a stack are kept */
    JfrEvents(int depth) {
        this.depth = depth;
    }

    @Override
    public void found(Finding finding, Optional<Level> before) {
        if (broken) return;
        try {
            if (isOn()) write(finding);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            broken = true; // a JVM without Flight Recorder, or one that refuses it
        }
    }

    private static boolean isOn() throws ReflectiveOperationException {
        return (Boolean) jfr("FlightRecorder").getMethod("isInitialized").invoke(null);
    }

    private void write(Finding finding) throws ReflectiveOperationException {
        if (findings == null) register();
        long id = ++lastId;
        findings.write(
                id,
                finding.prediction().level().label(),
                finding.fingerprint(),
                finding.evidence(),
                finding.prediction().key());
        List<Link> links = finding.prediction().links();
        for (int i = 0; i < links.size(); i++) write(id, i, links.get(i));
    }

    private void write(long id, int number, Link link) throws ReflectiveOperationException {
        Acquisition acquisition = link.acquisition();
        dependencies.write(
                id,
                number,
                text(link.from()),
                text(link.to()),
                acquisition.moment().threadName(),
                acquisition.moment().threadId(),
                acquisition.moment().test().orElse(""),
                stack(acquisition.stack()));
    }

    private static String text(Hold hold) {
        return hold.lockClass().name() + " at " + hold.site();
    }

    private String stack(List<StackTraceElement> frames) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : frames.subList(0, Math.min(depth, frames.size()))) {
            text.append("at ").append(frame).append('\n');
        }
        return text.toString();
    }

    private void register() throws ReflectiveOperationException {
        findings = new Type("Finding", "Lock Order Finding")
                .field(long.class, "id", "Id")
                .field(String.class, "level", "Level")
                .field(String.class, "fingerprint", "Fingerprint")
                .field(String.class, "evidence", "Evidence")
                .field(String.class, "locks", "Lock Classes")
                .register();
        dependencies = new Type("Dependency", "Lock Dependency")
                .field(long.class, "id", "Id of the Finding")
                .field(int.class, "number", "Number in the Cycle")
                .field(String.class, "held", "Held Lock")
                .field(String.class, "wanted", "Wanted Lock")
                .field(String.class, "thread", "Thread")
                .field(long.class, "threadId", "Thread Id")
                .field(String.class, "test", "Test")
                .field(String.class, "stack", "Stack")
                .register();
    }

    private static Class<?> jfr(String name) throws ClassNotFoundException {
        return Class.forName(JFR + name);
    }

    /** An event type, made of descriptions instead of a class. */
    private static final class Type {
        private final List<Object> annotations = new ArrayList<>();
        private final List<Object> fields = new ArrayList<>();
        private Object factory;
        private Method newEvent;
        private Method set;
        private Method commit;

        Type(String name, String label) throws ReflectiveOperationException {
            annotations.add(annotation("Name", "jlockdep." + name));
            annotations.add(annotation("Label", label));
            annotations.add(annotation("Category", new String[] {"jlockdep"}));
            annotations.add(annotation("StackTrace", false)); // it would be the analyzer's
        }

        private static Object annotation(String name, Object value) throws ReflectiveOperationException {
            Constructor<?> made = jfr("AnnotationElement").getConstructor(Class.class, Object.class);
            return made.newInstance(jfr(name).asSubclass(Annotation.class), value);
        }

        Type field(Class<?> type, String name, String label) throws ReflectiveOperationException {
            Constructor<?> made = jfr("ValueDescriptor").getConstructor(Class.class, String.class, List.class);
            fields.add(made.newInstance(type, name, Arrays.asList(annotation("Label", label))));
            return this;
        }

        Type register() throws ReflectiveOperationException {
            Class<?> factories = jfr("EventFactory");
            factory = factories.getMethod("create", List.class, List.class).invoke(null, annotations, fields);
            newEvent = factories.getMethod("newEvent");
            set = jfr("Event").getMethod("set", int.class, Object.class);
            commit = jfr("Event").getMethod("commit");
            return this;
        }

        void write(Object... values) throws ReflectiveOperationException {
            Object event = newEvent.invoke(factory);
            for (int i = 0; i < values.length; i++) set.invoke(event, i, values[i]);
            commit.invoke(event);
        }
    }
}
