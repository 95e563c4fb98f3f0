package org.jlockdep.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints Java stacks: the way that IDEs link to the source, and the same on every JDK, so without the loader and module
 * that {@code StackTraceElement.toString} adds since Java 9.
 */
public final class Frames {
    private static final String INDENT = "       ";
    /**
     * What we put on an application's stack, as the beginning of class and method. {@code org.jlockdep.api} is not
     * among them: the application itself calls it.
     */
    private static final String[] OWN = {"org.jlockdep.Premain.", "org.jlockdep.boot.", "org.jlockdep.runtime."};

    /** Shorter rows of plumbing stay: a line in their place would be no less to read. */
    private static final int LEAST_FOLDED = 2;

    private final StackView view;

    Frames(StackView view) {
        this.view = view;
    }

    void print(List<StackTraceElement> stack, StampedLines lines) {
        List<StackTraceElement> frames = ofApplication(stack);
        int printed = 0;
        int at = 0;
        while (at < frames.size() && printed < view.depth()) {
            int folded = folded(frames, at);
            lines.add(INDENT + (folded > 0 ? more(folded) + ", " + view.more() : "at " + text(frames.get(at))));
            at += Math.max(1, folded);
            printed++;
        }
        if (at < frames.size()) lines.add(INDENT + more(frames.size() - at));
    }

    private static String more(int frames) {
        return "... " + frames + " more";
    }

    /** How many frames from there on are folded. What stands below the lock is how it was taken, whoever did that. */
    private int folded(List<StackTraceElement> frames, int from) {
        if (view.isWhole() || from < firstOfUser(frames)) return 0;
        int end = from;
        for (int at = from; at < frames.size() && Plumbing.isOrCarries(frames.get(at)); at++) {
            if (Plumbing.is(frames.get(at))) end = at + 1;
        }
        return end - from < LEAST_FOLDED || !Plumbing.is(frames.get(from)) ? 0 : end - from;
    }

    private static int firstOfUser(List<StackTraceElement> frames) {
        int at = 0;
        while (at < frames.size() && Plumbing.is(frames.get(at))) at++;
        return at;
    }

    /** Without what we have put on the stack. */
    public static List<StackTraceElement> ofApplication(List<StackTraceElement> stack) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (StackTraceElement frame : stack) {
            if (!isOwn(frame)) {
                frames.add(frame);
            }
        }
        return frames;
    }

    /** {@code bank.Vault.open(Vault.java:40)} */
    public static String text(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + source(frame) + ")";
    }

    private static String source(StackTraceElement frame) {
        if (frame.isNativeMethod()) {
            return "Native Method";
        }
        if (frame.getFileName() == null) {
            return "Unknown Source";
        }
        return frame.getLineNumber() < 0 ? frame.getFileName() : frame.getFileName() + ":" + frame.getLineNumber();
    }

    private static boolean isOwn(StackTraceElement frame) {
        for (String prefix : OWN) {
            if (text(frame).startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
