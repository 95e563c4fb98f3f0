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

    private final int depth;

    /** @param depth how many frames of a stack are printed */
    Frames(int depth) {
        this.depth = depth;
    }

    void print(List<StackTraceElement> stack, StampedLines lines) {
        List<StackTraceElement> shown = ofApplication(stack);
        for (StackTraceElement frame : shown.subList(0, Math.min(depth, shown.size()))) {
            lines.add(INDENT + "at " + text(frame));
        }
        if (shown.size() > depth) {
            lines.add(INDENT + "... " + (shown.size() - depth) + " more");
        }
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

    static String text(StackTraceElement frame) {
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
