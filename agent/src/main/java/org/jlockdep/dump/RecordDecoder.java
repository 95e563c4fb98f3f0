package org.jlockdep.dump;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Doubt;
import org.jlockdep.graph.Guard;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Permits;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Segment;
import org.jlockdep.graph.Signaller;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Sightings;

/** Turns the records of one file into the model's objects, and remembers what they define. */
final class RecordDecoder {
    private static final EnumWords<Mode> MODES = new EnumWords<>(Mode.class);
    private static final EnumWords<Attempt> ATTEMPTS = new EnumWords<>(Attempt.class);
    private static final EnumWords<Level> LEVELS = new EnumWords<>(Level.class);
    private static final EnumWords<Prediction.Rule> RULES = new EnumWords<>(Prediction.Rule.class);
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{8}");

    private final String file;
    private final Vocabulary vocabulary;
    private final DefinitionTable<LockClass> classes = new DefinitionTable<>(DumpFormat.CLASS);
    private final DefinitionTable<StackTraceElement> frames = new DefinitionTable<>(DumpFormat.FRAME);
    private final DefinitionTable<StackTraceElement[]> stacks = new DefinitionTable<>(DumpFormat.STACK);
    private final DefinitionTable<DumpedRun> runs = new DefinitionTable<>(DumpFormat.RUN);
    private final Map<String, DumpedRun> services = new TreeMap<>();
    private final Map<DumpedRun, DefinitionTable<Segment>> segments = new HashMap<>();

    /** @param file its name, to tell a run whose record is lost from others */
    RecordDecoder(String file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    void section() {
        classes.clear();
        frames.clear();
        stacks.clear();
    }

    void defineClass(JsonRecord line) throws MalformedRecordException {
        classes.define(line.index("id"), new LockClass(line.text("name"), kind(line.text("kind"))));
    }

    void defineFrame(JsonRecord line) throws MalformedRecordException {
        String name = line.text("class");
        int id = line.index("id");
        StackTraceElement frame =
                new StackTraceElement(name, line.text("method"), line.text("file", null), line.index("line"));
        frames.define(id, vocabulary.frame(frame));
    }

    void defineStack(JsonRecord line) throws MalformedRecordException {
        int[] numbers = line.indices("frames");
        StackTraceElement[] stack = new StackTraceElement[numbers.length];
        for (int depth = 0; depth < numbers.length; depth++) {
            stack[depth] = frames.get(numbers[depth]);
        }
        if (stack.length > DumpFormat.MAX_FRAMES) {
            throw new MalformedRecordException("more than " + DumpFormat.MAX_FRAMES + " frames");
        }
        stacks.define(line.index("id"), stack);
    }

    DumpedRun defineRun(JsonRecord line) throws MalformedRecordException {
        DumpedRun run = new DumpedRun.Builder()
                .id(line.text("name"))
                .process(line.number("pid"), line.text("host"), line.number("started"))
                .program(line.text("main"), line.text("jvm"))
                .agent(line.text("tool"), line.flag("strict"), line.flag("attached"))
                .ofBuild(line.text("build", ""))
                .labelled(line.text("service", ""), line.text("version", ""), line.text("environment", ""))
                .build();
        define(line.index("id"), run);
        return run;
    }

    Segment defineSegment(DumpedRun run, JsonRecord line) throws MalformedRecordException {
        Segment segment =
                new Segment(line.index("id"), segments(run, line, "before").toArray(new Segment[0]));
        if (line.has("given")) {
            segment = segment.given(line.text("how", ""), segments(run, line, "given"));
        }
        if (line.has("loose") && line.flag("loose")) {
            segment = segment.loose();
        }
        if (line.has("task")) {
            segment = segment.ofTask(line.index("task"));
        }
        segments(run).define(segment.number(), segment);
        return segment;
    }

    private List<Segment> segments(DumpedRun run, JsonRecord line, String name) throws MalformedRecordException {
        List<Segment> named = new ArrayList<>();
        for (int number : line.indices(name)) {
            named.add(segments(run).get(number));
        }
        return named;
    }

    private DefinitionTable<Segment> segments(DumpedRun run) {
        if (!segments.containsKey(run)) segments.put(run, new DefinitionTable<>(DumpFormat.SEGMENT));
        return segments.get(run);
    }

    boolean knows(JsonRecord line) throws MalformedRecordException {
        return runs.has(line.index("run"));
    }

    /** A run whose record is lost still is a run of its own. */
    DumpedRun inventRun(JsonRecord line) throws MalformedRecordException {
        int number = line.index("run");
        DumpedRun unknown =
                new DumpedRun.Builder().id("run " + number + " of " + file).build();
        define(number, unknown);
        return unknown;
    }

    private void define(int number, DumpedRun run) throws MalformedRecordException {
        runs.define(number, run);
        if (!services.containsKey(run.service())) services.put(run.service(), run);
    }

    Collection<DumpedRun> oneOfEachService() throws MalformedRecordException {
        if (services.isEmpty()) {
            throw new MalformedRecordException("no run is known");
        }
        return services.values();
    }

    DumpedRun run(JsonRecord line) throws MalformedRecordException {
        return runs.get(line.index("run"));
    }

    /** Those between the bounds of ranges, which must rise, so that no line names a run more than once. */
    List<DumpedRun> runs(JsonRecord line) throws MalformedRecordException {
        int[] bounds = line.indices(DumpFormat.RUNS);
        List<DumpedRun> named = new ArrayList<>();
        long last = -1;
        for (int i = 0; i + 1 < bounds.length; i += 2) {
            if (bounds[i] <= last || bounds[i + 1] < bounds[i]) {
                throw new MalformedRecordException("'runs' are no ranges that rise");
            }
            last = bounds[i + 1];
            for (long number = bounds[i]; number <= last; number++) {
                named.add(runs.get((int) number));
            }
        }
        return named;
    }

    LockClass lockClass(JsonRecord line) throws MalformedRecordException {
        return classes.get(line.index("class"));
    }

    Acquisition acquisition(DumpedRun run, JsonRecord line) throws MalformedRecordException {
        List<Hold> held = new ArrayList<>();
        for (JsonRecord hold : line.objects("held")) {
            held.add(hold(hold));
        }
        Acquisition acquisition =
                new Acquisition(moment(run, line), held, hold(line.object("wanted")), stacks.get(line.index("stack")));
        if (line.has("guard")) {
            acquisition = acquisition.guardedBy(guard(line.object("guard")));
        }
        return line.has("newborn") && line.flag("newborn") ? acquisition.ofNewborn() : acquisition;
    }

    private Guard guard(JsonRecord guard) throws MalformedRecordException {
        List<Hold> locks = new ArrayList<>();
        for (JsonRecord hold : guard.objects("locks")) {
            locks.add(hold(hold));
        }
        return new Guard(guard.number("tid"), guard.has("task") && guard.flag("task"), locks);
    }

    private Moment moment(DumpedRun run, JsonRecord line) throws MalformedRecordException {
        Moment moment = new Moment(line.text("thread"), line.number("tid"), line.number("nanos"));
        if (line.has("segment")) {
            moment = moment.in(segments(run).get(line.index("segment")));
        }
        if (line.has("first") && line.flag("first")) {
            moment = moment.ofFirstThread();
        }
        return line.has("test") ? moment.during(line.text("test")) : moment;
    }

    private Hold hold(JsonRecord hold) throws MalformedRecordException {
        Hold decoded = new Hold(
                lockClass(hold),
                hold.text("type"),
                hold.number("lock"),
                MODES.constant(hold.text("mode", "exclusive")),
                ATTEMPTS.constant(hold.text("attempt", "blocking")),
                frames.get(hold.index("at")));
        if (hold.has("onlyBy")) {
            decoded = decoded.onlyBy(hold.text("onlyBy"));
        }
        if (hold.has("signaller")) {
            decoded = decoded.signalledBy(signaller(hold.text("signaller")));
        }
        return hold.has("permits") ? decoded.of(permits(hold)) : decoded;
    }

    private static Signaller signaller(String word) throws MalformedRecordException {
        Optional<Signaller> known = Signaller.of(word);
        if (!known.isPresent()) {
            throw new MalformedRecordException("no signaller: " + word);
        }
        return known.get();
    }

    private static Permits permits(JsonRecord hold) throws MalformedRecordException {
        int taken = hold.index("permits");
        int all = hold.index("of");
        if (taken == 0 || all == 0) {
            throw new MalformedRecordException("no permits");
        }
        return new Permits(taken, all);
    }

    DumpedFinding finding(DumpedRun run, JsonRecord line) throws MalformedRecordException {
        List<Link> links = new ArrayList<>();
        for (JsonRecord link : line.objects("links")) {
            links.add(link(run, link));
        }
        if (links.isEmpty()) {
            throw new MalformedRecordException("no 'links'");
        }
        Prediction prediction = new Prediction(
                        RULES.constant(line.text("rule")),
                        LEVELS.constant(line.text("level")),
                        line.texts("reasons"),
                        links)
                .doubted(doubts(line));
        if (line.has("confirmed")) {
            prediction = prediction.confirmed(fingerprint(line.text("confirmed")));
        }
        Set<DumpedRun> others = new LinkedHashSet<>();
        for (int other : line.indices("runs")) {
            others.add(runs.get(other));
        }
        Finding finding = new Finding(prediction, usage(line), line.number("nanos"))
                .seen(new Sightings(line.number("first"), line.number("last"), line.number("sightings")));
        return new DumpedFinding(run, others, finding);
    }

    /** Older files have none; a word of a later version says nothing to us. */
    private static Set<Doubt> doubts(JsonRecord line) throws MalformedRecordException {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        List<String> words = line.has("doubts") ? line.texts("doubts") : Collections.<String>emptyList();
        for (Doubt doubt : Doubt.values()) {
            if (words.contains(doubt.word())) {
                doubts.add(doubt);
            }
        }
        return doubts;
    }

    private Link link(DumpedRun run, JsonRecord link) throws MalformedRecordException {
        Acquisition acquisition = acquisition(run, link);
        int near = link.index("near");
        if (near == DumpFormat.WANTED_ALONE) {
            return Link.ofWantedAlone(acquisition);
        }
        if (near < 0 || near >= acquisition.held().size()) {
            throw new MalformedRecordException("'near' is none of the locks held");
        }
        return new Link(acquisition, near);
    }

    private Map<LockClass, String> usage(JsonRecord line) throws MalformedRecordException {
        Map<LockClass, String> usage = new HashMap<>();
        JsonRecord byClass = line.object("usage");
        for (String number : byClass.names()) {
            try {
                usage.put(classes.get(Integer.parseInt(number)), byClass.text(number));
            } catch (NumberFormatException e) {
                throw new MalformedRecordException("'" + number + "' is no number of a class");
            }
        }
        return usage;
    }

    private static String fingerprint(String text) throws MalformedRecordException {
        if (FINGERPRINT.matcher(text).matches()) {
            return text;
        }
        throw new MalformedRecordException("'confirmed' is no fingerprint");
    }

    /** It repeats what a finding says, which counts. */
    static void checkConfirmed(JsonRecord line) throws MalformedRecordException {
        line.text("fingerprint");
        line.texts("threads");
    }

    static Map<String, Long> counters(JsonRecord line) throws MalformedRecordException {
        Map<String, Long> counters = new TreeMap<>();
        JsonRecord values = line.object("values");
        for (String name : values.names()) {
            counters.put(name, values.number(name));
        }
        return counters;
    }

    private static LockKind kind(String label) throws MalformedRecordException {
        for (LockKind kind : LockKind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw new MalformedRecordException("'" + label + "' is no kind of lock");
    }
}
