package org.jlockdep.it;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which JDKs the tests of one class run, where each on each would take hours. A quick test runs on the JDK of the build
 * and on one of the others by turns, one that takes long on one of all; and no JDK goes without a test that it can run. The
 * same tests and JDKs give the same shares each time, so that what fails fails again. With {@code -Dit.all=true} each test
 * runs on each.
 *
 * @param <T> what tells the tests apart
 */
final class JdkShares<T> {
    private final Jdk ofBuild;
    private final Set<T> slow;
    private final Map<T, Set<Jdk>> shares = new LinkedHashMap<>();
    private final Map<Jdk, Integer> dealt = new TreeMap<>();

    private JdkShares(Jdk ofBuild, Set<T> slow) {
        this.ofBuild = ofBuild;
        this.slow = slow;
    }

    /**
     * @param able on which JDKs each test can run, in an order that is the same each time
     * @param slow those of them that take long
     */
    static <T> Map<T, Set<Jdk>> of(Map<T, List<Jdk>> able, Set<T> slow) {
        return Jdks.areAllWanted() ? all(able) : of(able, slow, Jdks.running());
    }

    static <T> Map<T, Set<Jdk>> of(Map<T, List<Jdk>> able, Set<T> slow, Jdk ofBuild) {
        return new JdkShares<>(ofBuild, slow).dealt(able);
    }

    private static <T> Map<T, Set<Jdk>> all(Map<T, List<Jdk>> able) {
        Map<T, Set<Jdk>> all = new LinkedHashMap<>();
        able.forEach((test, jdks) -> all.put(test, new TreeSet<>(jdks)));
        return all;
    }

    private Map<T, Set<Jdk>> dealt(Map<T, List<Jdk>> able) {
        able.forEach((test, jdks) -> shares.put(test, new TreeSet<>()));
        able.forEach(this::dealTurn);
        able.values().stream().flatMap(List::stream).distinct().sorted().forEach(jdk -> dealLeft(jdk, able));
        return shares;
    }

    private void dealTurn(T test, List<Jdk> jdks) {
        List<Jdk> others = new ArrayList<>(jdks);
        if (!slow.contains(test) && others.remove(ofBuild)) deal(test, ofBuild);
        others.stream().min(Comparator.comparing(this::dealtTo)).ifPresent(jdk -> deal(test, jdk));
    }

    /** To one that nothing came to yet, the test that fewest others have. */
    private void dealLeft(Jdk jdk, Map<T, List<Jdk>> able) {
        if (dealtTo(jdk) > 0) return;
        able.keySet().stream()
                .filter(test -> able.get(test).contains(jdk))
                .min(Comparator.<T, Boolean>comparing(slow::contains)
                        .thenComparing(test -> shares.get(test).size()))
                .ifPresent(test -> deal(test, jdk));
    }

    private int dealtTo(Jdk jdk) {
        return dealt.getOrDefault(jdk, 0);
    }

    private void deal(T test, Jdk jdk) {
        shares.get(test).add(jdk);
        dealt.merge(jdk, 1, Integer::sum);
    }
}
