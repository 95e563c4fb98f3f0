package org.jlockdep.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.names.Glob;
import org.jlockdep.names.StableName;

/** Findings that the user does not want to see: which ones, why, and until when. Immutable. */
public final class Suppression {
    /** What the pattern is compared with. */
    enum Kind {
        /** The name of any lock class of the finding. */
        CLASS,
        /** Class and method of any place where the finding takes a lock. */
        SITE,
        /** The finding's fingerprint. */
        FINGERPRINT,
        /** Any of the words that tell its rule. */
        RULE
    }

    private final Kind kind;
    private final String pattern;
    private final Glob glob;
    private final Optional<LocalDate> until;
    private final String reason;
    private final int line;

    /** @param until the last day on which it counts */
    Suppression(Kind kind, String pattern, Optional<LocalDate> until, String reason, int line) {
        this.kind = Objects.requireNonNull(kind);
        this.pattern = Objects.requireNonNull(pattern);
        this.glob = new Glob(kind == Kind.FINGERPRINT ? pattern : StableName.ofLockClass(pattern));
        this.until = Objects.requireNonNull(until);
        this.reason = Objects.requireNonNull(reason);
        this.line = line;
    }

    /** Of an option, and so of no line of a file. */
    static Suppression ofRule(String word, String reason) {
        return new Suppression(Kind.RULE, word, Optional.<LocalDate>empty(), reason, 0);
    }

    /** Of a baseline, which has no reasons. */
    static Suppression ofBaseline(String fingerprint) {
        return new Suppression(Kind.FINGERPRINT, fingerprint, Optional.<LocalDate>empty(), "the baseline knows it", 0);
    }

    public String reason() {
        return reason;
    }

    public Optional<LocalDate> until() {
        return until;
    }

    /** Where it stands in its file, from one; zero if it is an option's or a baseline's. */
    public int line() {
        return line;
    }

    boolean isExpired(LocalDate today) {
        return until.isPresent() && today.isAfter(until.get());
    }

    boolean matches(Finding finding) {
        if (kind == Kind.FINGERPRINT) return glob.matches(finding.fingerprint());
        if (kind == Kind.RULE) return RuleWords.of(finding.prediction()).contains(pattern);
        for (Link link : finding.prediction().links()) {
            if (matches(link.from()) || matches(link.to())) return true;
        }
        return false;
    }

    private boolean matches(Hold hold) {
        return glob.matches(
                kind == Kind.CLASS ? StableName.ofLockClass(hold.lockClass().name()) : place(hold.site()));
    }

    private static String place(StackTraceElement site) {
        return StableName.of(site.getClassName()) + "." + StableName.of(site.getMethodName());
    }

    /** What it suppresses, as it stands in the file. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + pattern;
    }
}
