package org.jlockdep.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The run that a report comes from: the line below its headline. Immutable. */
public final class RunInfo {
    private final String toolVersion;
    private final String jvm;
    private final long pid;
    private final String mainClass;
    private final Set<Taint> taints;

    /** @param jvm the JVM's name and version, for people: {@code OpenJDK 17.0.15+6} */
    public RunInfo(String toolVersion, String jvm, long pid, String mainClass, Set<Taint> taints) {
        this.toolVersion = Objects.requireNonNull(toolVersion);
        this.jvm = Objects.requireNonNull(jvm);
        this.pid = pid;
        this.mainClass = Objects.requireNonNull(mainClass);
        EnumSet<Taint> copy = EnumSet.noneOf(Taint.class);
        copy.addAll(taints);
        this.taints = Collections.unmodifiableSet(copy);
    }

    public String toolVersion() {
        return toolVersion;
    }

    public String jvm() {
        return jvm;
    }

    public long pid() {
        return pid;
    }

    public String mainClass() {
        return mainClass;
    }

    public Set<Taint> taints() {
        return taints;
    }

    @Override
    public String toString() {
        return "jlockdep " + toolVersion + ", " + jvm + ", pid " + pid + ", " + mainClass + ", " + taintText();
    }

    private String taintText() {
        if (taints.isEmpty()) {
            return "not tainted";
        }
        StringBuilder text = new StringBuilder("tainted:");
        for (Taint taint : taints) {
            text.append(' ').append(taint.letter());
        }
        return text.toString();
    }
}
