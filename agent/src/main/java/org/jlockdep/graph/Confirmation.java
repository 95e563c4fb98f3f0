package org.jlockdep.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reason that nobody can argue with: a run was steered towards a finding, and it happened. Dumps carry it as one of a
 * finding's reasons, and people read it there. Stateless.
 */
public final class Confirmation {
    private static final Pattern REASON = Pattern.compile("confirmed: a steered run made ([0-9a-f]{8}) happen");

    private Confirmation() {}

    /** @param fingerprint of the finding that the run was steered towards */
    public static String reason(String fingerprint) {
        return "confirmed: a steered run made " + fingerprint + " happen";
    }

    /** The fingerprint of the finding that was confirmed by, or with, this one; empty if none was. */
    public static Optional<String> of(Prediction prediction) {
        for (String reason : prediction.reasons()) {
            Matcher matcher = REASON.matcher(reason);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    public static boolean is(Prediction prediction) {
        return of(prediction).isPresent();
    }
}
