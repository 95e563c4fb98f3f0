package org.jlockdep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.CommonTypes;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Frames;
import org.jlockdep.report.ThreadName;

/**
 * How a developer can see a proven deadlock again: the schedule as a text (who pauses where, who goes on), to be replayed
 * with breakpoints, and a test that lines its threads up with latches. It calls the methods that the stacks show, where they
 * need no arguments; which arguments the others had, the stacks do not tell, so that these are left to fill in.
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
        Files.write(folder.resolve(testClass() + ".java"), test().getBytes(StandardCharsets.UTF_8));
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

    /** The source of the test, from its template. */
    String test() throws IOException {
        StringBuilder steps = new StringBuilder();
        StringBuilder starts = new StringBuilder();
        for (int i = 0; i < links.size(); i++) {
            steps.append('\n').append(step(i));
            starts.append(i == 0 ? "" : ",\n").append("            start(" + testClass() + "::thread" + i + ")");
        }
        return template()
                .replace("@CLASS@", testClass())
                .replace("@THREADS@", Integer.toString(links.size()))
                .replace("@STARTS@", starts)
                .replace("@STEPS@", steps)
                .replace("@RING@", clean(deadlock.prediction().key()));
    }

    private static String template() throws IOException {
        try (InputStream in = Reproducer.class.getResourceAsStream("replay.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String step(int number) {
        Link link = links.get(number);
        return String.join(
                "\n",
                "    /** As " + thread(link) + ": " + name(link.from()) + ", then " + name(link.to()) + ". */",
                "    static void thread" + number + "() throws Exception {",
                "        // takes " + name(link.from()) + " at "
                        + place(link.from().site()),
                "        // takes " + name(link.to()) + " at " + place(link.to().site()),
                "        call(" + calls(link) + ");",
                "    }",
                "");
    }

    /** What the thread was in when it took its first lock, the outermost first: that is what its work begins with. */
    private static String calls(Link link) {
        List<StackTraceElement> frames = Frames.ofApplication(link.acquisition().stack());
        List<String> calls = new ArrayList<>();
        for (int i = frames.size() - 1; i >= 0; i--) {
            StackTraceElement frame = frames.get(i);
            if (canBeCalled(frame)) calls.add(literal(frame.getClassName() + "." + frame.getMethodName()));
            if (isOf(frame, link.from().site())) break;
        }
        return String.join(", ", calls);
    }

    /** Not the JDK's code, a class without a name that can be found, a constructor or an initialiser. */
    private static boolean canBeCalled(StackTraceElement frame) {
        String type = frame.getClassName();
        return !CommonTypes.isOfJdk(type)
                && type.indexOf('/') < 0
                && !type.contains("$$Lambda")
                && !frame.getMethodName().startsWith("<");
    }

    private static boolean isOf(StackTraceElement frame, StackTraceElement site) {
        return frame.getClassName().equals(site.getClassName())
                && frame.getMethodName().equals(site.getMethodName());
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

    private static String literal(String text) {
        return '"' + clean(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Foreign names stand in comments, which they must not end, and are not to pass for places of the template. */
    private static String clean(String text) {
        return ForeignText.clean(text).replace("*/", "* /").replace('@', '_').replace("\\u", "\\ u");
    }
}
