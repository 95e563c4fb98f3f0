package org.jlockdep.cli;

import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jlockdep.api.LockdepMXBean;

/**
 * Asks the agent of a running JVM. Up to Java 20 it is told to load the agent once more, which then answers: no port, and
 * nobody notices. From Java 21 on a JVM warns of that and may forbid it, so there it is asked by JMX, through the connector
 * that jconsole uses. Where the one is not to be had it is the other: a small JVM has no JMX, and one in a container's
 * network has a connector that cannot be reached.
 */
final class AgentAnswers {
    /** The bean comes a moment after the connector. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private static final long BETWEEN_MILLIS = 20;

    private final TargetJvm jvm;

    AgentAnswers(TargetJvm jvm) {
        this.jvm = jvm;
    }

    private interface Question {
        Optional<byte[]> ask(LockdepMXBean agent) throws IOException;
    }

    byte[] dump() throws IOException {
        return answer("dump", agent -> {
            Path there = newFile();
            agent.dump(there.toString());
            return answerIn(jvm.files().seenFromHere(there));
        });
    }

    String diagnosis() throws IOException {
        byte[] answer =
                answer("diagnosis", agent -> Optional.of(agent.diagnose().getBytes(StandardCharsets.UTF_8)));
        return new String(answer, StandardCharsets.UTF_8);
    }

    private byte[] answer(String what, Question question) throws IOException {
        if (jvm.agentVersion().isEmpty()) {
            throw jvm.refusal(ExitCode.NO_DATA, "has no active agent: start it with one, or see 'jlockdep attach'");
        }
        if (jvm.warnsOfAgents()) {
            Optional<byte[]> answer = byConnector(question);
            return answer.isPresent() ? answer.get() : byLoading(what);
        }
        try {
            return byLoading(what);
        } catch (Refusal e) {
            return byConnector(question).orElseThrow(() -> e);
        }
    }

    /**
     * The answer comes in a file, since the attach channel takes none: one that only its own user can read, in its own folder
     * for temporary files. Any copy of the agent may be loaded: the one that is active answers.
     */
    private byte[] byLoading(String what) throws IOException {
        Path there = newFile();
        jvm.load("ask:" + what + ":" + there);
        return answerIn(jvm.files().seenFromHere(there))
                .orElseThrow(() -> jvm.refusal(ExitCode.NO_DATA, "gave no answer; why stands on its stderr"));
    }

    private Path newFile() {
        return jvm.temporary().resolve("jlockdep-answer-" + UUID.randomUUID());
    }

    private static Optional<byte[]> answerIn(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(Files.readAllBytes(file));
        } finally {
            Files.delete(file);
        }
    }

    /** Empty if it cannot be asked like that: then there is the other way, which says what is wrong. */
    private Optional<byte[]> byConnector(Question question) {
        try {
            if (!jvm.files().haveOneNetwork()) return Optional.empty();
            try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(jvm.connector()))) {
                Optional<LockdepMXBean> bean = bean(connector.getMBeanServerConnection());
                return bean.isPresent() ? question.ask(bean.get()) : Optional.empty();
            }
        } catch (IOException | UndeclaredThrowableException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<LockdepMXBean> bean(MBeanServerConnection server) throws IOException {
        ObjectName name = name();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!server.isRegistered(name)) {
            if (System.nanoTime() > deadline) return Optional.empty();
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.of(JMX.newMXBeanProxy(server, name, LockdepMXBean.class));
    }

    private static ObjectName name() {
        try {
            return new ObjectName(LockdepMXBean.NAME);
        } catch (MalformedObjectNameException e) {
            throw new AssertionError(e);
        }
    }
}
