package org.jlockdep.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jlockdep.names.ForeignText;

/**
 * Reads one line of a suppression file: {@code class bank.Account.* until=2027-01-31 reason=taken in turn}. The reason
 * comes last and is the rest of the line, so that neither it nor the pattern needs quotes.
 */
final class SuppressionLine {
    private static final String REASON = " reason=";
    private static final String UNTIL = " until=";
    private static final int FINGERPRINT_DIGITS = 8;

    private final String text;
    private final int number;

    SuppressionLine(String text, int number) {
        this.text = withoutControls(text).trim();
        this.number = number;
    }

    /** A message will quote the line. */
    private static String withoutControls(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return plain.toString();
    }

    boolean isEmpty() {
        return text.isEmpty() || text.charAt(0) == '#';
    }

    /** @throws IllegalArgumentException that says what is wrong */
    Suppression parse() {
        Suppression.Kind kind = kind();
        int reasonAt = text.indexOf(REASON);
        String reason =
                reasonAt < 0 ? "" : text.substring(reasonAt + REASON.length()).trim();
        if (reason.isEmpty()) throw wrong("the line does not end in 'reason=' and a reason");
        if (reason.contains(UNTIL)) throw wrong("'until=' stands before 'reason='");
        String head = text.substring(0, reasonAt);
        int untilAt = head.indexOf(UNTIL);
        String pattern = head.substring(kind.name().length(), untilAt < 0 ? head.length() : untilAt)
                .trim();
        if (pattern.isEmpty()) throw wrong("no pattern follows '" + word(kind) + "'");
        if (kind == Suppression.Kind.FINGERPRINT && !isFingerprint(pattern)) {
            throw wrong("'" + pattern + "' is no fingerprint: eight hexadecimal digits");
        }
        if (kind == Suppression.Kind.RULE && !RuleWords.isOne(pattern)) {
            throw wrong("'" + pattern + "' is no rule; there are " + String.join(", ", RuleWords.all()));
        }
        Optional<LocalDate> until =
                untilAt < 0 ? Optional.<LocalDate>empty() : Optional.of(date(head.substring(untilAt + UNTIL.length())));
        return new Suppression(kind, pattern, until, reason, number);
    }

    private Suppression.Kind kind() {
        for (Suppression.Kind kind : Suppression.Kind.values()) {
            if (text.equals(word(kind)) || text.startsWith(word(kind) + " ")) return kind;
        }
        throw wrong("'" + text + "' begins with none of 'class', 'site', 'fingerprint' and 'rule'");
    }

    private static String word(Suppression.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isFingerprint(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("0123456789abcdef".indexOf(pattern.charAt(i)) < 0) return false;
        }
        return pattern.length() == FINGERPRINT_DIGITS;
    }

    /** By hand: the JDK's own parser of dates would load two hundred classes. */
    private static LocalDate date(String text) {
        String day = text.trim();
        try {
            if (day.length() != 10 || day.charAt(4) != '-' || day.charAt(7) != '-') throw noDate(day);
            return LocalDate.of(number(day, 0, 4), number(day, 5, 7), number(day, 8, 10));
        } catch (NumberFormatException | DateTimeException e) {
            throw noDate(day);
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static IllegalArgumentException noDate(String day) {
        return wrong("'" + day + "' is no date such as 2027-01-31");
    }

    private static IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(ForeignText.clean(problem));
    }
}
