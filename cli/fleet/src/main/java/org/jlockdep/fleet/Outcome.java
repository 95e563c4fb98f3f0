package org.jlockdep.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** What the driver writes and says at the end. */
final class Outcome {
    private static final int TOLD = 20;

    private final int objects;
    private final List<Judged> judged;
    private final Collection<String> foreign;

    /** @param foreign a line for each object that is no dump */
    Outcome(int objects, List<Judged> judged, Collection<String> foreign) {
        this.objects = objects;
        this.judged = new ArrayList<>(judged);
        this.judged.sort(Comparator.comparing(Judged::service));
        this.foreign = foreign;
    }

    /** Returns false if there was nothing to judge. */
    boolean write(String output, Configuration configuration) throws IOException {
        // What has runs of several services is read for each.
        List<String> lost = Stream.concat(foreign.stream(), judged.stream().flatMap(service -> service.lost().stream()))
                .sorted()
                .distinct()
                .toList();
        Objects.write(output, "lost.txt", Judged.lines(lost), configuration);
        Objects.write(output, "worst.html", page(), configuration);
        tell(output, lost);
        return services() > 0;
    }

    private byte[] page() {
        List<String> rows =
                judged.stream().flatMap(service -> service.rows().stream()).toList();
        return WorstPage.of(rows).getBytes(StandardCharsets.UTF_8);
    }

    private long services() {
        return judged.stream().filter(Judged::hasData).count();
    }

    private void tell(String output, List<String> lost) {
        lost.stream().limit(TOLD).forEach(Outcome::say);
        if (lost.size() > TOLD) {
            say("and " + (lost.size() - TOLD) + " more lines in " + output + "/lost.txt");
        }
        long findings =
                judged.stream().mapToLong(service -> service.rows().size()).sum();
        say(objects + " objects of " + services() + " services have " + findings + " findings, notes included; "
                + lost.size() + " lines tell what was lost; all of it is in " + output);
    }

    private static void say(String line) {
        System.err.println("jlockdep: " + line);
    }
}
