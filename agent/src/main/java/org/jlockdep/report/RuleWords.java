package org.jlockdep.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jlockdep.graph.Doubt;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;

/**
 * The words that a finding's rule is told with, and that users give to set a rule's level: the rule itself, what is
 * special about this finding, and each doubt that remains. These words are kept for ever. Stateless.
 */
public final class RuleWords {
    /** One thread wants the very lock that it holds. */
    private static final String SELF = "self";
    /** One thread holds two locks of one class, in no order that is known. */
    private static final String NESTED = "nested";
    /** A ring of locks of one class. */
    private static final String ONE_CLASS = "oneclass";
    /** Against an order that the user declared. */
    private static final String DECLARED = "declared";
    /** A class whose initialiser runs takes part. */
    private static final String CLASS_INIT = "clinit";
    /** No run alone shows it. */
    private static final String MERGED = "merged";

    private RuleWords() {}

    /** The rule first. */
    public static List<String> of(Prediction prediction) {
        List<String> words = new ArrayList<>();
        words.add(of(prediction.rule()));
        if (prediction.rule() == Prediction.Rule.RECURSIVE) {
            words.add(prediction.isOfSameLock() ? SELF : NESTED);
        } else if (prediction.rule() == Prediction.Rule.CIRCULAR) {
            addRing(prediction, words);
        }
        for (Doubt doubt : prediction.doubts()) {
            words.add(doubt.word());
        }
        return words;
    }

    private static void addRing(Prediction prediction, List<String> words) {
        Set<String> runs = new TreeSet<>();
        boolean declared = false;
        for (Link link : prediction.links()) {
            declared |= link.to().isDeclared();
            Moment moment = link.acquisition().moment();
            if (!link.to().isDeclared()) runs.add(moment.run());
        }
        if (prediction.isOfInitialisation()) words.add(CLASS_INIT);
        if (prediction.isOfOneClass()) words.add(ONE_CLASS);
        if (declared) words.add(DECLARED);
        if (runs.size() > 1) words.add(MERGED);
    }

    public static String of(Prediction.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Sorted. */
    static Set<String> all() {
        Set<String> words = new TreeSet<>();
        for (Prediction.Rule rule : Prediction.Rule.values()) {
            words.add(of(rule));
        }
        Collections.addAll(words, SELF, NESTED, CLASS_INIT, ONE_CLASS, DECLARED, MERGED);
        for (Doubt doubt : Doubt.values()) {
            words.add(doubt.word());
        }
        return words;
    }

    static boolean isOne(String word) {
        return all().contains(word);
    }
}
