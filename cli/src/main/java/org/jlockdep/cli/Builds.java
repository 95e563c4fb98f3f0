package org.jlockdep.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.names.ForeignText;

/**
 * Of which builds some runs are, and how old: what a build has fixed is still in the dumps of an earlier one, which the next
 * one does not replace.
 */
final class Builds {
    private static final int TOLD = 5;
    private static final int MOST_SHOWN = 60;

    private final Instant now;
    /** Newest first. */
    private final List<Build> builds;

    private record Build(String id, int runs, long first, long last) {
        String name() {
            return id.isEmpty()
                    ? "no build that is known"
                    : "build " + ForeignText.shortened(ForeignText.clean(id), MOST_SHOWN);
        }
    }

    private Builds(Instant now, List<Build> builds) {
        this.now = now;
        this.builds = builds;
    }

    static Builds of(Collection<DumpedRun> runs, Instant now) {
        Map<String, List<DumpedRun>> byId =
                runs.stream().collect(Collectors.groupingBy(DumpedRun::buildId, TreeMap::new, Collectors.toList()));
        List<Build> builds = new ArrayList<>();
        byId.forEach((id, ofBuild) -> builds.add(build(id, ofBuild)));
        builds.sort((one, other) -> Long.compare(other.last(), one.last()));
        return new Builds(now, builds);
    }

    /** Zero stands for a start that is not known. */
    private static Build build(String id, List<DumpedRun> runs) {
        LongSummaryStatistics starts = runs.stream()
                .mapToLong(DumpedRun::startedMillis)
                .filter(millis -> millis != 0)
                .summaryStatistics();
        boolean known = starts.getCount() > 0;
        return new Build(id, runs.size(), known ? starts.getMin() : 0, known ? starts.getMax() : 0);
    }

    boolean areSeveral() {
        return builds.size() > 1;
    }

    /** One line, or two if it is not one build. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (builds.size() == 1) {
            lines.add("read " + text(builds.get(0)));
        } else {
            lines.add("read runs of " + builds.size() + " builds: "
                    + builds.stream().limit(TOLD).map(this::text).collect(Collectors.joining("; "))
                    + (builds.size() > TOLD ? "; and others" : ""));
            lines.add("what the last of these builds has fixed is still found in dumps of those before it: clear them,"
                    + " or name the last one's only");
        }
        return lines;
    }

    private String text(Build build) {
        String runs = build.runs() == 1 ? "1 run" : build.runs() + " runs";
        return runs + " of " + build.name() + ", begun " + ages(build);
    }

    private String ages(Build build) {
        if (build.last() == 0) return "nobody knows when";
        String first = age(build.first());
        String last = age(build.last());
        return first.equals(last) ? last + " ago" : first + " to " + last + " ago";
    }

    private String age(long startedMillis) {
        Duration age = Duration.between(Instant.ofEpochMilli(startedMillis), now);
        if (age.compareTo(Duration.ofMinutes(2)) < 0) return counted(Math.max(0, age.toSeconds()), "second");
        if (age.compareTo(Duration.ofHours(2)) < 0) return counted(age.toMinutes(), "minute");
        if (age.compareTo(Duration.ofDays(2)) < 0) return counted(age.toHours(), "hour");
        return counted(age.toDays(), "day");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
