package org.jlockdep.agent;

import java.io.File;

/**
 * What people call the program in this JVM: its class or jar. Build tools run tests in programs of their own, some in a jar
 * with a new name each time; then it is the module, and which of its JVMs. Stateless.
 */
final class ProgramName {
    private static final String SUREFIRE_JAR = "surefirebooter";
    private static final String SUREFIRE_CLASS = "org.apache.maven.surefire.booter.ForkedBooter";
    /** Stands in an argument, with the number of the fork behind it. */
    private static final String SUREFIRE_FORK = "jvmRun";

    private static final String GRADLE_CLASS = "worker.org.gradle.process.internal.worker.GradleWorkerMain";

    private ProgramName() {}

    static String ofThisJvm() {
        return of(System.getProperty("sun.java.command", ""), System.getProperty("user.dir", ""));
    }

    /**
     * @param command the class or jar, and what the program is given
     * @param directory that it runs in, as a rule its module's
     */
    static String of(String command, String directory) {
        if (command.isEmpty()) return "unknown main class";
        int blank = command.indexOf(' ');
        String program = blank < 0 ? command : command.substring(0, blank);
        String arguments = blank < 0 ? "" : command.substring(blank + 1);
        if (isSurefire(program)) return module(directory) + " (fork" + fork(arguments) + ")";
        if (program.equals(GRADLE_CLASS) && !arguments.isEmpty()) return module(directory) + " (" + arguments + ")";
        return program;
    }

    private static boolean isSurefire(String program) {
        return program.equals(SUREFIRE_CLASS) || new File(program).getName().startsWith(SUREFIRE_JAR);
    }

    /** Empty if it has no number. */
    private static String fork(String arguments) {
        int at = arguments.indexOf(SUREFIRE_FORK);
        if (at < 0) return "";
        int from = at + SUREFIRE_FORK.length();
        int to = from;
        while (to < arguments.length() && Character.isDigit(arguments.charAt(to))) to++;
        return to == from ? "" : " " + arguments.substring(from, to);
    }

    private static String module(String directory) {
        String name = new File(directory).getName();
        return name.isEmpty() ? "tests" : name;
    }
}
