package org.jlockdep.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Frames;
import org.jlockdep.report.ThreadName;

/**
 * How a developer can see a proven deadlock again: the schedule as a text (who pauses where, who goes on), to be replayed
 * with breakpoints, and the outline of a test that lines its threads up with latches. What the threads call, and on which
 * objects, the stacks do not tell: the outline leaves that to fill in.
 */
final class Reproducer {
    private final Finding deadlock;
    private final List<Link> links;

    Reproducer(Finding deadlock) {
        this.deadlock = deadlock;
        this.links = deadlock.prediction().links();
    }

    /** @return the file with the schedule */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path schedule = folder.resolve("deadlock-" + deadlock.fingerprint() + ".txt");
        Files.write(schedule, lines(schedule()));
        Files.write(folder.resolve(testClass() + ".java"), lines(test()));
        return schedule;
    }

    private static byte[] lines(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String testClass() {
        return "Deadlock" + deadlock.fingerprint() + "Test";
    }

    List<String> schedule() {
        List<String> text = new ArrayList<>();
        text.add("Deadlock " + deadlock.fingerprint() + ": "
                + clean(deadlock.prediction().key()));
        text.add("");
        text.add("With a debugger: set the breakpoints, let each thread run to its own, then let all go on.");
        text.add("");
        for (int i = 0; i < links.size(); i++) addStop(i, text);
        text.add((links.size() + 1) + ". All threads are there, each with what the next one wants. Let them go on:");
        for (Link link : links) {
            text.add("   " + thread(link) + " waits for ever for " + name(link.to()) + ", which " + thread(holder(link))
                    + " holds");
        }
        return text;
    }

    private void addStop(int number, List<String> text) {
        Link link = links.get(number);
        text.add((number + 1) + ". " + thread(link) + " takes " + name(link.from()) + " at "
                + place(link.from().site()));
        text.add("   and stops before it takes " + name(link.to()) + " at "
                + place(link.to().site()) + ":");
        for (StackTraceElement frame : Frames.ofApplication(link.acquisition().stack())) {
            text.add("       at " + place(frame));
        }
        text.add("");
    }

    /** Who has what that one wants. */
    private Link holder(Link waiting) {
        return links.stream()
                .filter(link -> link.from().isSameLock(waiting.to()))
                .findFirst()
                .orElse(waiting);
    }

    List<String> test() {
        List<String> code = new ArrayList<>();
        code.add("import java.util.concurrent.CountDownLatch;");
        code.add("import java.util.concurrent.TimeUnit;");
        code.add("");
        code.add("/**");
        code.add(" * Lines up the threads of a deadlock that was made to happen: "
                + clean(deadlock.prediction().key()) + ".");
        code.add(
                " * Fill in the objects and arguments; call meet() in each thread's code where its comment says so. It fails");
        code.add(" * as long as the threads do not come to their end within ten seconds.");
        code.add(" */");
        code.add("public final class " + testClass() + " {");
        code.add("    /** Counted down by each thread once it has its first lock. */");
        code.add("    static final CountDownLatch HAVE_FIRST = new CountDownLatch(" + links.size() + ");");
        code.add("");
        code.add(
                "    /** Where a thread has its first lock and does not want the second one yet. Not for ever: a fixed order ends. */");
        code.add("    static void meet() throws InterruptedException {");
        code.add("        HAVE_FIRST.countDown();");
        code.add("        HAVE_FIRST.await(1, TimeUnit.SECONDS);");
        code.add("    }");
        for (int i = 0; i < links.size(); i++) addThread(i, code);
        addMain(code);
        code.add("}");
        return code;
    }

    private void addThread(int number, List<String> code) {
        Link link = links.get(number);
        code.add("");
        code.add("    /** As " + thread(link) + ": " + name(link.from()) + ", then " + name(link.to()) + ". */");
        code.add("    static void thread" + number + "() throws Exception {");
        entry(link).ifPresent(frame -> code.add("        // begins in " + place(frame)));
        code.add("        // takes " + name(link.from()) + " at "
                + place(link.from().site()));
        code.add("        meet();");
        code.add(
                "        // takes " + name(link.to()) + " at " + place(link.to().site()));
        code.add("        throw new UnsupportedOperationException(\"call " + clean(method(link)) + " here\");");
        code.add("    }");
    }

    private static Optional<StackTraceElement> entry(Link link) {
        List<StackTraceElement> frames = Frames.ofApplication(link.acquisition().stack());
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
    }

    private static String method(Link link) {
        StackTraceElement site = link.from().site();
        return site.getClassName() + "." + site.getMethodName();
    }

    private void addMain(List<String> code) {
        code.add("");
        code.add("    interface Step {");
        code.add("        void run() throws Exception;");
        code.add("    }");
        code.add("");
        code.add("    static Thread start(Step step) {");
        code.add("        Thread thread = new Thread(() -> {");
        code.add("            try {");
        code.add("                step.run();");
        code.add("            } catch (Exception e) {");
        code.add("                throw new IllegalStateException(e);");
        code.add("            }");
        code.add("        });");
        code.add("        thread.setDaemon(true);");
        code.add("        thread.start();");
        code.add("        return thread;");
        code.add("    }");
        code.add("");
        code.add("    public static void main(String[] args) throws Exception {");
        code.add("        Thread[] threads = {");
        for (int i = 0; i < links.size(); i++) {
            code.add("            start(" + testClass() + "::thread" + i + "),");
        }
        code.add("        };");
        code.add("        for (Thread thread : threads) thread.join(10_000);");
        code.add("        for (Thread thread : threads) {");
        code.add("            if (thread.isAlive()) throw new AssertionError(\"deadlock: \" + thread);");
        code.add("        }");
        code.add("    }");
    }

    private static String thread(Link link) {
        Acquisition acquisition = link.acquisition();
        return clean(ThreadName.of(acquisition));
    }

    private static String name(Hold hold) {
        return clean(hold.lockClass().toString());
    }

    private static String place(StackTraceElement frame) {
        return clean(Frames.text(frame));
    }

    /** Foreign names stand in comments, which they must not end. */
    private static String clean(String text) {
        return ForeignText.clean(text)
                .replace("*/", "* /")
                .replace("\\u", "\\ u")
                .replace("\"", "'");
    }
}
