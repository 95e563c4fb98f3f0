package org.jlockdep.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A running JVM of somebody's. Whatever stands against the agent there is told in one line that names the process. */
final class TargetJvm {
    private final ProcessHandle process;

    private TargetJvm(ProcessHandle process) {
        this.process = process;
    }

    static TargetJvm of(long pid) {
        TargetJvm target = ProcessHandle.of(pid)
                .map(TargetJvm::new)
                .orElseThrow(() -> new Refusal(ExitCode.USAGE, "there is no process " + pid));
        if (!target.mayBeJava()) {
            throw target.refusal(ExitCode.USAGE, "is not a Java process");
        }
        return target;
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

    /** @return the feature number of the Java that took the agent, such as 21 */
    int load(Path agent, String tail) {
        try {
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                load(jvm, agent, tail);
                return feature(jvm.getSystemProperties().getProperty("java.specification.version"));
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw refusal(ExitCode.NO_DATA, "does not answer: is it stopped, or has it -XX:+DisableAttachMechanism?");
        } catch (AgentLoadException | AgentInitializationException | IOException e) {
            throw refusal(ExitCode.NO_DATA, reason(e));
        }
    }

    /** Java 8 answers with a bare zero when it is well, which the JDK's side takes for a failure. */
    private static void load(VirtualMachine jvm, Path agent, String tail)
            throws AgentLoadException, AgentInitializationException, IOException {
        try {
            jvm.loadAgent(agent.toString(), tail);
        } catch (AgentLoadException e) {
            if (!"0".equals(e.getMessage())) {
                throw e;
            }
        }
    }

    /** Java 8 calls itself 1.8. */
    private static int feature(String specification) {
        return Integer.parseInt(specification.replaceFirst("^1\\.", ""));
    }

    private String reason(Exception e) {
        if (!process.isAlive()) {
            return "has ended";
        }
        String owner = user(process);
        if (e instanceof IOException && !owner.equals(user(ProcessHandle.current()))) {
            return "belongs to " + owner + ": only that user can attach";
        }
        return "refused the agent: " + e.getMessage().lines().findFirst().orElse(e.toString());
    }

    private static String user(ProcessHandle process) {
        return process.info().user().orElse("another user");
    }

    private Refusal refusal(ExitCode exitCode, String reason) {
        return new Refusal(exitCode, "process " + process.pid() + " " + reason);
    }
}
