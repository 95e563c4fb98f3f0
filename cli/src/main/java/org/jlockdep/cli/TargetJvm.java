package org.jlockdep.cli;

import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;

/** A running JVM of somebody's. Whatever stands against the agent there is told in one line that names the process. */
final class TargetJvm {
    /** Set by the agent when it is active. */
    private static final String ACTIVE = "org.jlockdep.agent";

    private static final String UNSEEN_METHODS = "org.jlockdep.agent.unseen";

    private static final String UNSEEN_THREADS = "org.jlockdep.agent.unseen.threads";

    private static final int WARNS_SINCE = 21;

    private static final String TEMPORARY = "java.io.tmpdir";

    private final ProcessHandle process;
    private final TargetFiles files;
    /** As they were read last; null before. */
    private Properties known;

    private TargetJvm(ProcessHandle process) {
        this.process = process;
        this.files = TargetFiles.of(process.pid());
    }

    static TargetJvm of(long pid) {
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
            throw new Refusal(ExitCode.NO_DATA, "this Java cannot attach: run jlockdep with a JDK");
        }
        TargetJvm target = ProcessHandle.of(pid)
                .map(TargetJvm::new)
                .orElseThrow(() -> new Refusal(ExitCode.USAGE, "there is no process " + pid));
        if (!target.mayBeJava()) {
            throw target.refusal(ExitCode.USAGE, "is not a Java process");
        }
        return target;
    }

    long pid() {
        return process.pid();
    }

    /**
     * To make it answer, a JVM is sent a SIGQUIT, which ends nearly any other program. So we look first where we can;
     * elsewhere the JDK decides.
     */
    private boolean mayBeJava() {
        try (Stream<String> mapped = Files.lines(Path.of("/proc", Long.toString(process.pid()), "maps"))) {
            return mapped.anyMatch(line -> line.contains("libjvm"));
        } catch (IOException | UncheckedIOException e) {
            return true;
        }
    }

    /** @param tail the options, or a question to the agent that is there */
    void load(String tail) throws IOException {
        try {
            ByteBuddyAgent.attach(files.agent(AgentJar.unpacked(), temporary()).toFile(), pidText(), tail);
        } catch (RuntimeException e) {
            Throwable cause = rootCause(e);
            if (!isGood(cause)) throw refusal(ExitCode.NO_DATA, reason(cause));
        }
    }

    /** Where its own connector for JMX listens, which is started for it: on this machine only. Opens it for this user. */
    String connector() throws IOException {
        VirtualMachine jvm = attach();
        try {
            return jvm.startLocalManagementAgent();
        } finally {
            jvm.detach();
        }
    }

    /** JEP 451: of each agent that is loaded while it runs. */
    boolean warnsOfAgents() {
        String version = fixed("java.specification.version");
        return !version.startsWith("1.") && Integer.parseInt(version) >= WARNS_SINCE;
    }

    TargetFiles files() {
        return files;
    }

    /** Its folder for temporary files, as it sees that. */
    Path temporary() {
        return Path.of(fixed(TEMPORARY));
    }

    /** The version of the agent that is active there. */
    Optional<String> agentVersion() {
        return Optional.ofNullable(property(ACTIVE));
    }

    /** How many methods that take locks were running there when the agent came; empty if it came with the JVM. */
    Optional<Integer> unseenMethods() {
        return Optional.ofNullable(property(UNSEEN_METHODS)).map(Integer::valueOf);
    }

    /** Which threads the agent could not look at then, in words; empty if it did at all. */
    String unseenThreads() {
        return Objects.toString(property(UNSEEN_THREADS), "");
    }

    /** One that the agent sets: it may come at any time. */
    private String property(String name) {
        return properties().getProperty(name);
    }

    /** One that the JVM has from its start on. */
    private String fixed(String name) {
        if (known == null) properties();
        return known.getProperty(name);
    }

    private Properties properties() {
        try {
            VirtualMachine jvm = attach();
            try {
                known = jvm.getSystemProperties();
                return known;
            } finally {
                jvm.detach();
            }
        } catch (IOException e) {
            throw refusal(ExitCode.NO_DATA, reason(e));
        }
    }

    private VirtualMachine attach() throws IOException {
        try {
            return VirtualMachine.attach(pidText());
        } catch (AttachNotSupportedException e) {
            throw refusal(ExitCode.NO_DATA, reason(e));
        }
    }

    private String pidText() {
        return Long.toString(process.pid());
    }

    private static Throwable rootCause(Throwable t) {
        return t.getCause() == null ? t : rootCause(t.getCause());
    }

    /** Java 8 answers with a bare zero when it is well, which the JDK's side takes for a failure, in words since Java 21. */
    private static boolean isGood(Throwable cause) {
        return cause instanceof AgentLoadException
                && String.valueOf(cause.getMessage()).matches("(.*: )?0");
    }

    private String reason(Throwable e) {
        if (!process.isAlive()) {
            return "has ended";
        }
        if (e instanceof AttachNotSupportedException) {
            return "does not answer: is it stopped, or has it -XX:+DisableAttachMechanism?";
        }
        String owner = user(process);
        if (e instanceof IOException && !owner.equals(user(ProcessHandle.current()))) {
            return "belongs to " + owner + ": only that user can attach";
        }
        return "refused the agent: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }

    private static String user(ProcessHandle process) {
        return process.info().user().orElse("another user");
    }

    Refusal refusal(ExitCode exitCode, String reason) {
        return new Refusal(exitCode, "process " + process.pid() + " " + reason);
    }
}
