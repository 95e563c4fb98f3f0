package org.jlockdep.cli;

import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;

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

    void load(Path agent, String tail) {
        try {
            ByteBuddyAgent.attach(agent.toFile(), Long.toString(process.pid()), tail);
        } catch (RuntimeException e) {
            Throwable cause = rootCause(e);
            if (!isGood(cause)) throw refusal(ExitCode.NO_DATA, reason(cause));
        }
    }

    private static Throwable rootCause(Throwable t) {
        return t.getCause() == null ? t : rootCause(t.getCause());
    }

    /** Java 8 answers with a bare zero when it is well, which the JDK's side takes for a failure. */
    private static boolean isGood(Throwable cause) {
        return cause instanceof AgentLoadException && "0".equals(cause.getMessage());
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

    private Refusal refusal(ExitCode exitCode, String reason) {
        return new Refusal(exitCode, "process " + process.pid() + " " + reason);
    }
}
