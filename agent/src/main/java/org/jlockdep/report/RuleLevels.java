package org.jlockdep.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Prediction;

/**
 * What the user makes of each rule: {@code -onethread:instances=note} says that what was seen in one thread only is not
 * to be seen, and that what needs other instances is at most a note. A finding that has several of these words is as bad
 * as the mildest of them allows. No level is raised: that would say more than the evidence does. Immutable.
 */
public final class RuleLevels {
    private static final String OPTION = "the option 'rules'";

    private final Map<String, Optional<Level>> most;

    private RuleLevels(Map<String, Optional<Level>> most) {
        this.most = most;
    }

    public static RuleLevels none() {
        return new RuleLevels(Collections.<String, Optional<Level>>emptyMap());
    }

    /**
     * @param list entries {@code -RULE} or {@code RULE=LEVEL}, with colons or commas between them
     * @throws InvalidRulesException that names the entry which is none
     */
    public static RuleLevels parse(String list) throws InvalidRulesException {
        if (list.isEmpty()) return none();
        Map<String, Optional<Level>> most = new LinkedHashMap<>();
        for (String entry : list.split("[:,]")) {
            if (!entry.trim().isEmpty()) add(entry.trim(), most);
        }
        return new RuleLevels(most);
    }

    private static void add(String entry, Map<String, Optional<Level>> most) throws InvalidRulesException {
        int equals = entry.indexOf('=');
        boolean off = entry.startsWith("-");
        if (off == equals >= 0) {
            throw new InvalidRulesException("'" + entry + "' is neither -RULE nor RULE=LEVEL");
        }
        String word = off ? entry.substring(1) : entry.substring(0, equals);
        if (!RuleWords.isOne(word)) {
            throw new InvalidRulesException(
                    "'" + word + "' is no rule; there are " + String.join(", ", RuleWords.all()));
        }
        most.put(word, off ? Optional.<Level>empty() : Optional.of(level(entry.substring(equals + 1))));
    }

    private static Level level(String word) throws InvalidRulesException {
        for (Level level : Level.values()) {
            if (level.label().equals(word)) return level;
        }
        throw new InvalidRulesException("'" + word + "' is no level: expected error, warning or note");
    }

    /** The finding as the user wants it: itself, or milder, or suppressed. */
    Finding applyTo(Finding finding) {
        Finding applied = finding;
        for (String word : RuleWords.of(finding.prediction())) {
            Optional<Level> allowed = most.get(word);
            if (allowed != null) applied = allowed.isPresent() ? atMost(allowed.get(), applied) : off(word, applied);
        }
        return applied;
    }

    private static Finding atMost(Level level, Finding finding) {
        Prediction prediction = finding.prediction();
        return prediction.level().compareTo(level) > 0
                ? finding.with(prediction.atMost(
                        level, "at most a" + (level == Level.ERROR ? "n " : " ") + level.label() + " by " + OPTION))
                : finding;
    }

    private static Finding off(String word, Finding finding) {
        return finding.suppressedBy(Optional.of(Suppression.ofRule(word, "switched off by " + OPTION)));
    }
}
