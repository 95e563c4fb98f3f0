package org.jlockdep.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;

/** The passages that lockdep's layouts have in common. None begins or ends with an empty line, but the heading. */
final class LayoutParts {
    private final Finding finding;
    private final StampedLines lines;
    private final LockText locks;
    private final Frames frames;
    /** Stacks that the report has, and below which title. */
    private final Map<List<StackTraceElement>, String> printed = new HashMap<>();

    LayoutParts(Finding finding, StampedLines lines, StackView view) {
        this.finding = finding;
        this.lines = lines;
        this.locks = new LockText(finding);
        this.frames = new Frames(view);
    }

    /** Begins with an empty line so that the report stands clear of what was printed before. */
    void heading(RunInfo run) {
        String headline = Headline.of(finding);
        lines.addEmpty();
        lines.add(Underline.under('=', headline));
        lines.add(headline);
        lines.add(run.toString());
        lines.add(finding.prediction().level().label() + " " + finding.fingerprint() + ", rule: "
                + joined(RuleWords.of(finding.prediction()), " "));
        lines.add(Underline.under('-', headline));
    }

    void wantedAndHeld() {
        wantedAndHeld(closing().to().isEvent() ? "is about to wait for event:" : "is trying to acquire lock:");
    }

    void waitedForAndHeld() {
        wantedAndHeld(closing().to().isEvent() ? "is waiting for event:" : "is waiting for lock:");
    }

    private void wantedAndHeld(String does) {
        lines.add(ThreadName.of(closing().acquisition()) + " " + does);
        lines.add(locks.instance(closing().to()));
        lines.addEmpty();
        lines.add(
                closing().from().isEvent() ? "but others wait for what it owes:" : "but task is already holding lock:");
        lines.add(locks.instance(closing().from()));
    }

    /** One lock, after what the thread does to it and before what is wrong with that. */
    void misused(String does, String but) {
        lines.add(ThreadName.of(closing().acquisition()) + " " + does);
        lines.add(locks.instance(closing().to()));
        lines.add(but);
    }

    /** One thread of a deadlock: what it waits for, what it holds, and where it is. */
    void waiting(int number, Link link) {
        Acquisition acquisition = link.acquisition();
        lines.add("-> #" + number + " " + locks.node(link.to()) + ":");
        lines.add("       wanted by " + ThreadName.of(acquisition) + test(acquisition.moment()) + ", seen waiting at "
                + Stamp.seconds(acquisition.moment().nanosSinceStart()) + run(acquisition.moment()) + ", holding:");
        held("       ", acquisition.held());
        stack("-> #" + number, acquisition);
    }

    /** One link of the chain: what was acquired, by whom, while holding what, and from where. */
    void link(int number, Link link) {
        Acquisition acquisition = link.acquisition();
        lines.add("-> #" + number + " " + locks.node(link.to()) + ":");
        lines.add("       by " + ThreadName.of(acquisition) + test(acquisition.moment()) + ", first "
                + Stamp.seconds(acquisition.moment().nanosSinceStart()) + run(acquisition.moment()) + ", holding:");
        held("       ", acquisition.held());
        stack("-> #" + number, acquisition);
    }

    /** Where there are several. */
    private static String run(Moment moment) {
        return moment.run().equals(Moment.THIS_RUN) ? "" : " in run " + moment.run();
    }

    private static String test(Moment moment) {
        return moment.test().isPresent() ? " in " + moment.test().get() : "";
    }

    void otherInfo() {
        lines.add("other info that might help us debug this:");
        lines.addEmpty();
        lines.add("evidence: " + finding.evidence());
        lines.add("fingerprint: " + finding.fingerprint());
        if (finding.sightings().count() > finding.prediction().links().size()) {
            lines.add("seen: " + finding.sightings());
        }
        if (finding.prediction().isOfInitialisation()) {
            lines.addEmpty();
            new FirstUsers(finding.prediction().links()).print(lines);
        }
    }

    void scenario() {
        lines.add(
                finding.prediction().rule() == Prediction.Rule.DEADLOCK
                        ? " Locking scenario:"
                        : " Possible unsafe locking scenario:");
        lines.addEmpty();
        new Scenario(finding.prediction().links()).print(lines);
        lines.addEmpty();
        lines.add(" *** DEADLOCK ***");
    }

    void locksHeld() {
        locksHeld(closing());
    }

    void locksHeld(Link link) {
        Acquisition acquisition = link.acquisition();
        int count = acquisition.held().size();
        if (count == 0) {
            lines.add("no locks held by " + ThreadName.of(acquisition) + ".");
            return;
        }
        lines.add(count + (count == 1 ? " lock" : " locks") + " held by " + ThreadName.of(acquisition) + ":");
        held("", acquisition.held());
    }

    void backtrace() {
        stack("stack backtrace:");
    }

    boolean hasStack() {
        return !closing().acquisition().stack().isEmpty();
    }

    /** @param title ends in a colon */
    void stack(String title) {
        stack(title, closing());
    }

    void stack(String title, Link link) {
        lines.add(title);
        stack(title.substring(0, title.length() - 1), link.acquisition());
    }

    /** A stack that stands further up already is not printed once more. */
    private void stack(String title, Acquisition acquisition) {
        List<StackTraceElement> stack = acquisition.stack();
        String before = printed.get(stack);
        if (before == null) {
            frames.print(stack, lines);
            if (stack.size() > 1) printed.put(stack, title);
        } else {
            lines.add("       same as " + before);
        }
    }

    void advice() {
        lines.addEmpty();
        lines.add("advice: " + Advice.of(finding.prediction()));
    }

    private void held(String indent, List<Hold> held) {
        for (int i = 0; i < held.size(); i++) {
            String mark = isOfRing(held.get(i)) ? "*" : " ";
            lines.add(indent + mark + "#" + i + ": " + locks.instance(held.get(i)));
        }
    }

    /** Of ten locks that a thread holds, one or two make the deadlock; the others are only held as well. */
    private boolean isOfRing(Hold hold) {
        for (Link link : finding.prediction().links()) {
            if (hold.isSameLock(link.from()) || hold.isSameLock(link.to())) {
                return true;
            }
        }
        return false;
    }

    private Link closing() {
        return finding.prediction().links().get(0);
    }

    static String joined(List<String> parts, String separator) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(text.length() == 0 ? "" : separator).append(part);
        }
        return text.toString();
    }
}
