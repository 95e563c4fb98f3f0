package org.jlockdep.cli;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The JVMs of this user that can be seen from here, our own apart. */
final class RunningJvms {
    /** @param command main class or jar, then the arguments; may be empty */
    record Jvm(long pid, String command) {
        boolean matches(String pattern) {
            return main().contains(pattern);
        }

        /** Not the arguments: they may say anything. */
        String main() {
            return command.split(" ", 2)[0];
        }

        @Override
        public String toString() {
            return pid + "  " + (command.isEmpty() ? "(unknown)" : main());
        }
    }

    private RunningJvms() {}

    static List<Jvm> all() {
        return VirtualMachine.list().stream()
                .map(RunningJvms::jvm)
                .filter(jvm -> jvm.pid() != ProcessHandle.current().pid())
                .sorted(Comparator.comparingLong(Jvm::pid))
                .toList();
    }

    private static Jvm jvm(VirtualMachineDescriptor descriptor) {
        return new Jvm(Long.parseLong(descriptor.id()), descriptor.displayName().trim());
    }

    /** @param target a process id, or a part of the main class's or jar's name that only one JVM has */
    static TargetJvm find(String target) {
        if (target.matches("\\d{1,18}")) {
            return TargetJvm.of(Long.parseLong(target));
        }
        List<Jvm> matching = all().stream().filter(jvm -> jvm.matches(target)).toList();
        if (matching.size() != 1) {
            throw new Refusal(ExitCode.USAGE, ambiguous(target, matching));
        }
        return TargetJvm.of(matching.get(0).pid());
    }

    private static String ambiguous(String target, List<Jvm> matching) {
        return matching.isEmpty()
                ? "no JVM has a main class like '" + target + "'" + list(all())
                : matching.size() + " JVMs have a main class like '" + target + "'; which one?" + list(matching);
    }

    private static String list(List<Jvm> jvms) {
        return jvms.stream().map(jvm -> System.lineSeparator() + "  " + jvm).collect(Collectors.joining());
    }
}
