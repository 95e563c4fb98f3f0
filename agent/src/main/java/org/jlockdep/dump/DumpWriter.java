package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Segment;
import org.jlockdep.report.Finding;

/** Writes a dump. Buffered: what is to survive the JVM has to be flushed. Not thread-safe. */
public final class DumpWriter implements DumpVisitor, Closeable {
    private final JsonLines lines;
    private final Definitions definitions;
    private final LocksWriter locks;
    private final Map<DumpedRun, Integer> runs = new HashMap<>();
    private final Map<Integer, Set<Integer>> segments = new HashMap<>();

    /** Writes the first line at once. */
    public DumpWriter(OutputStream out) throws IOException {
        lines = new JsonLines(out);
        definitions = new Definitions(lines);
        locks = new LocksWriter(definitions);
        JsonGenerator json = lines.begin();
        json.writeStringField("format", DumpFormat.NAME);
        json.writeNumberField("version", DumpFormat.VERSION);
        lines.end();
    }

    @Override
    public void run(DumpedRun run) throws IOException {
        if (runs.containsKey(run)) {
            return;
        }
        int number = runs.size();
        runs.put(run, number);
        JsonGenerator json = lines.begin(DumpFormat.RUN);
        json.writeNumberField("id", number);
        json.writeStringField("name", run.id());
        json.writeNumberField("pid", run.pid());
        json.writeStringField("host", run.host());
        json.writeStringField("jvm", run.jvm());
        json.writeStringField("main", run.mainClass());
        json.writeStringField("tool", run.toolVersion());
        json.writeNumberField("started", run.startedMillis());
        json.writeBooleanField("strict", run.isStrict());
        json.writeBooleanField("attached", run.isAttached());
        writeIfKnown("build", run.buildId(), json);
        writeIfKnown("service", run.service(), json);
        writeIfKnown("version", run.version(), json);
        writeIfKnown("environment", run.environment(), json);
        lines.end();
    }

    private static void writeIfKnown(String name, String value, JsonGenerator json) throws IOException {
        if (!value.isEmpty()) json.writeStringField(name, value);
    }

    /** Forgets what was defined so far, here and in whoever reads: so neither needs memory for the whole file. */
    public void section() throws IOException {
        definitions.clear();
        lines.begin(DumpFormat.SECTION);
        lines.end();
    }

    /** How much a reader has to remember of this section. */
    public int definitions() {
        return definitions.size();
    }

    @Override
    public void segment(DumpedRun run, Segment segment) throws IOException {
        int ofRun = number(run);
        Set<Integer> written = segments.get(ofRun);
        if (written == null) {
            written = new HashSet<>();
            segments.put(ofRun, written);
        }
        if (!written.contains(segment.number())) {
            writeBefore(ofRun, segment, written);
        }
    }

    /** Not by recursion: threads that start each other in a row are as many as the program likes. */
    private void writeBefore(int run, Segment last, Set<Integer> written) throws IOException {
        Deque<Segment> open = new ArrayDeque<>();
        open.push(last);
        while (!open.isEmpty()) {
            Segment segment = open.peek();
            boolean ready = true;
            ready &= areWritten(segment.before(), written, open);
            ready &= areWritten(segment.given(), written, open);
            if (ready) {
                open.pop();
                if (written.add(segment.number())) {
                    write(run, segment);
                }
            }
        }
    }

    /** Those that are not come first. */
    private static boolean areWritten(List<Segment> segments, Set<Integer> written, Deque<Segment> open) {
        boolean all = true;
        for (Segment segment : segments) {
            if (!written.contains(segment.number())) {
                open.push(segment);
                all = false;
            }
        }
        return all;
    }

    private void write(int run, Segment segment) throws IOException {
        JsonGenerator json = lines.begin(DumpFormat.SEGMENT);
        json.writeNumberField("run", run);
        json.writeNumberField("id", segment.number());
        writeNumbers(json, "before", segment.before());
        if (!segment.given().isEmpty()) {
            writeNumbers(json, "given", segment.given());
            json.writeStringField("how", segment.how());
        }
        if (segment.isLoose()) {
            json.writeBooleanField("loose", true);
        }
        if (segment.task() != 0) {
            json.writeNumberField("task", segment.task());
        }
        lines.end();
    }

    private static void writeNumbers(JsonGenerator json, String name, List<Segment> segments) throws IOException {
        json.writeArrayFieldStart(name);
        for (Segment segment : segments) {
            json.writeNumber(segment.number());
        }
        json.writeEndArray();
    }

    @Override
    public void acquisition(DumpedRun run, Acquisition acquisition) throws IOException {
        int ofRun = define(run, acquisition);
        JsonGenerator json = lines.begin(DumpFormat.ACQUISITION);
        json.writeNumberField("run", ofRun);
        locks.body(json, acquisition);
        lines.end();
    }

    @Override
    public void writer(DumpedRun run, LockClass lockClass) throws IOException {
        int ofRun = number(run);
        int number = definitions.of(lockClass);
        JsonGenerator json = lines.begin(DumpFormat.WRITER);
        json.writeNumberField("run", ofRun);
        json.writeNumberField("class", number);
        lines.end();
    }

    @Override
    public void finding(DumpedFinding dumped) throws IOException {
        Finding finding = dumped.finding();
        int ofRun = number(dumped.run());
        for (DumpedRun other : dumped.runs()) {
            number(other);
        }
        for (Link link : finding.prediction().links()) {
            define(dumped.run(), link.acquisition());
        }
        JsonGenerator json = lines.begin(DumpFormat.FINDING);
        json.writeNumberField("run", ofRun);
        json.writeArrayFieldStart("runs");
        for (DumpedRun other : dumped.runs()) {
            json.writeNumber(number(other));
        }
        json.writeEndArray();
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("key", finding.prediction().key());
        json.writeNumberField("nanos", finding.nanosSinceStart());
        json.writeNumberField("first", finding.sightings().firstNanos());
        json.writeNumberField("last", finding.sightings().lastNanos());
        json.writeNumberField("sightings", finding.sightings().count());
        locks.prediction(json, finding);
        lines.end();
        Optional<String> confirmed = finding.prediction().confirmation();
        if (confirmed.isPresent() && finding.prediction().rule() == Prediction.Rule.DEADLOCK) {
            confirmed(ofRun, confirmed.get(), finding);
        }
    }

    /** What the finding says of itself, for who looks for nothing else. */
    private void confirmed(int run, String fingerprint, Finding deadlock) throws IOException {
        JsonGenerator json = lines.begin(DumpFormat.CONFIRMED);
        json.writeNumberField("run", run);
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("deadlock", deadlock.fingerprint());
        json.writeArrayFieldStart("threads");
        for (Link link : deadlock.prediction().links()) {
            json.writeString(link.acquisition().moment().threadName());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("locks");
        for (Link link : deadlock.prediction().links()) {
            json.writeNumber(link.to().instance());
        }
        json.writeEndArray();
        lines.end();
    }

    @Override
    public void counters(DumpedRun run, Map<String, Long> counters) throws IOException {
        int ofRun = number(run);
        JsonGenerator json = lines.begin(DumpFormat.COUNTERS);
        json.writeNumberField("run", ofRun);
        writeValues(json, counters);
        lines.end();
    }

    @Override
    public void end(DumpedRun run) throws IOException {
        int ofRun = number(run);
        lines.begin(DumpFormat.END).writeNumberField("run", ofRun);
        lines.end();
    }

    /** The same of many runs in few lines. */
    public void ends(SortedSet<DumpedRun> ended) throws IOException {
        RunRanges ranges = ranges(ended);
        while (ranges.isMore()) {
            ranges.write(lines.begin(DumpFormat.END));
            lines.end();
        }
    }

    /** Says of many runs in few lines that each has counted at least so much. */
    public void counters(SortedSet<DumpedRun> of, Map<String, Long> counters) throws IOException {
        RunRanges ranges = ranges(of);
        while (ranges.isMore()) {
            JsonGenerator json = lines.begin(DumpFormat.COUNTERS);
            ranges.write(json);
            writeValues(json, counters);
            lines.end();
        }
    }

    private RunRanges ranges(SortedSet<DumpedRun> of) throws IOException {
        RunRanges ranges = new RunRanges();
        for (DumpedRun run : of) {
            ranges.add(number(run));
        }
        return ranges;
    }

    /** For people and scripts: readers compute them. */
    public void sums(long runsInAll, long ended, Map<String, Long> sums) throws IOException {
        JsonGenerator json = lines.begin(DumpFormat.SUMS);
        json.writeNumberField(DumpFormat.RUNS, runsInAll);
        json.writeNumberField("ended", ended);
        writeValues(json, sums);
        lines.end();
    }

    private static void writeValues(JsonGenerator json, Map<String, Long> values) throws IOException {
        json.writeObjectFieldStart("values");
        for (Map.Entry<String, Long> value : new TreeMap<>(values).entrySet()) {
            json.writeNumberField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }

    /** Hands everything written so far to the system. */
    public void flush() throws IOException {
        lines.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private int number(DumpedRun run) throws IOException {
        run(run);
        return runs.get(run);
    }

    /** Writes all that the acquisition mentions. Returns the number of its run. */
    private int define(DumpedRun run, Acquisition acquisition) throws IOException {
        Moment moment = acquisition.moment();
        if (moment.segment().isPresent()) {
            segment(run, moment.segment().get());
        }
        locks.define(acquisition);
        return number(run);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
