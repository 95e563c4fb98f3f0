package org.jlockdep.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ends of a suite's tests in several runs: some depend on luck, and end now so and now otherwise. */
final class SuiteEnds {
    private static final List<String> MISSING = List.of("missing");

    private final List<SuiteResults> runs = new ArrayList<>();

    void add(SuiteResults run) {
        runs.add(run);
    }

    /** Those that ended in none of these runs as in any of the other ones, with both. */
    Map<String, String> neverAsIn(SuiteEnds other) {
        Set<String> tests = new TreeSet<>(tests());
        tests.addAll(other.tests());
        Map<String, String> never = new TreeMap<>();
        for (String test : tests) {
            Set<List<String>> here = of(test);
            Set<List<String>> there = other.of(test);
            if (Collections.disjoint(here, there)) never.put(test, there + " became " + here);
        }
        return never;
    }

    private Set<String> tests() {
        Set<String> tests = new TreeSet<>();
        for (SuiteResults run : runs) tests.addAll(run.ends().keySet());
        return tests;
    }

    private Set<List<String>> of(String test) {
        Set<List<String>> ends = new HashSet<>();
        for (SuiteResults run : runs) ends.add(run.ends().getOrDefault(test, MISSING));
        return ends;
    }
}
