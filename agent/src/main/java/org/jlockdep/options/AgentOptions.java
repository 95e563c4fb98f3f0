package org.jlockdep.options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Every option, declared once, and the values that this JVM was given. To add one, add its declaration, its place in
 * {@code ALL} and its getter here, and its row to the README. Immutable.
 */
public final class AgentOptions {
    private static final Option<List<String>> INCLUDE = new Option<>(
            "include",
            new Globs(false),
            "*",
            "Classes whose locks are watched; `*` stands for any characters, dots included, `?` for one.");
    private static final Option<List<String>> EXCLUDE =
            new Option<>("exclude", new Globs(true), "", "Classes that are left out again.");
    private static final Option<Predicate<String>> JDK = new Option<>(
            "jdk",
            new JdkClasses(),
            "auto",
            "The JDK's own classes that are watched as well: `auto` means [those whose locks programs share](#the-jdks-locks).");
    private static final Option<List<DeclaredLock>> LOCKS = new Option<>(
            "locks",
            new LockList(),
            "",
            "Types that are locks though no `java.util.concurrent.locks.Lock`, with the methods that wait for it, try it and release it: see [below](#locks-of-your-own).");
    private static final Option<Boolean> WAITS = new Option<>(
            "waits",
            new Flag(),
            "true",
            "Waits for threads, tasks and signals while locks are held count as well: see [below](#waits-under-a-lock).");
    private static final Option<String> OUTPUT = new Option<>(
            "output", new FileName(), "", "Where reports go instead of stderr; `%p` stands for the process id.");
    private static final Option<String> DUMP = new Option<>(
            "dump",
            new FileName(),
            "",
            "Where the dump goes, for the command line; `%p` stands for the process id, `%t` for the time, `%h` for the host.");
    private static final Option<String> BUILD = new Option<>(
            "build",
            new BuildId(),
            "",
            "The build that this run is of, for the dump: `check` says so where dumps of several builds meet; by default the CI system's own id.");
    private static final Option<Labels> LABELS = new Option<>(
            "labels",
            new LabelList(),
            "",
            "Which program this is, for the dump: orders of different services are never judged together; by default what OpenTelemetry's variables say: see [below](#many-jvms).");
    private static final Option<Boolean> QUIET =
            new Option<>("quiet", new Flag(), "false", "Prints nothing when nothing was found.");
    private static final Option<Boolean> STRICT = new Option<>(
            "strict", new Flag(), "false", "Nesting two locks of one class is a warning, as in lockdep, not a note.");
    private static final Option<String> ORDER = new Option<>(
            "order",
            new FileName(),
            "",
            "Orders of lock classes that are meant, one `a < b < c` a line: one nesting against them is a warning.");
    private static final Option<String> SUPPRESSIONS = new Option<>(
            "suppressions",
            new FileName(),
            "",
            "Findings that are known and not to be printed, each with a reason: see [below](#suppress-what-is-known).");
    private static final Option<String> BASELINE = new Option<>(
            "baseline",
            new FileName(),
            "",
            "Findings that the project knows and has not fixed yet, as `check --write-baseline` writes them: suppressed unless they get worse.");
    private static final Option<String> RULES = new Option<>(
            "rules",
            new RuleList(),
            "",
            "Which rules are switched off, and how bad the findings of others are at most: see [below](#rules).");
    private static final Option<Integer> LIMIT = new Option<>(
            "limit",
            new WholeNumber(0, 100_000),
            "50",
            "Reports a minute; further ones wait, and those that still do are listed at exit.");
    private static final Option<Integer> DEPTH =
            new Option<>("depth", new WholeNumber(1, 1024), "32", "Frames of each stack in a report.");
    private static final Option<String> FRAMES = new Option<>(
            "frames",
            new OneWord("user", "all"),
            "user",
            "Which frames of a stack a report shows: `user` folds those of test frameworks, reflection, executors and the JDK's threads.");
    private static final Option<String> REPORTS = new Option<>(
            "reports",
            new OneWord("whole", "brief"),
            "whole",
            "With `brief` a finding is told in one line when it is made; a deadlock that is there is told whole.");
    private static final Option<Long> DEADLOCKCHECK = new Option<>(
            "deadlockcheck",
            new Duration(),
            "10s",
            "How often it is looked whether threads wait for each other for ever: see [below](#a-jvm-that-hangs).");
    private static final Option<Long> STALL = new Option<>(
            "stall",
            new Duration(),
            "0",
            "How long a thread may wait for a lock or an event before it is told for whom, as a note, once a class of these; 0 for ever: see [below](#a-jvm-that-hangs).");
    private static final Option<String> ONDEADLOCK = new Option<>(
            "ondeadlock",
            new OneWord("report", "exit"),
            "report",
            "With `exit` a deadlock ends the JVM as soon as it is told, so that nobody waits for a time-out.");
    private static final Option<String> CONFIRM = new Option<>(
            "confirm",
            new FileName(),
            "",
            "The finding that this run is steered towards, in a file that `jlockdep confirm` writes: threads are stopped at its locks for moments, and a deadlock ends the JVM; see [below](#make-it-happen).");
    private static final Option<Integer> EXITCODE = new Option<>(
            "exitcode",
            new WholeNumber(0, 255),
            "0",
            "The JVM's exit code if something at or above `failon` was found, or if a deadlock ends it (then 3 by default); 0 leaves the program's own.");
    private static final Option<String> FAILON = new Option<>(
            "failon",
            new OneWord("error", "warning", "note"),
            "warning",
            "The least level of a finding that makes the JVM end with `exitcode`.");
    private static final Option<Boolean> JUNIT = new Option<>(
            "junit",
            new TestVerdict(),
            "report",
            "With `fail` errors and warnings fail a run of tests at its end, by a listener in `jlockdep-api` or else by the JVM's exit code.");
    private static final Option<Boolean> ENABLED =
            new Option<>("enabled", new Flag(), "true", "With `false` the agent does nothing at all.");

    private static final List<Option<?>> ALL = Collections.unmodifiableList(Arrays.<Option<?>>asList(
            INCLUDE,
            EXCLUDE,
            JDK,
            LOCKS,
            WAITS,
            OUTPUT,
            DUMP,
            BUILD,
            LABELS,
            QUIET,
            STRICT,
            ORDER,
            SUPPRESSIONS,
            BASELINE,
            RULES,
            LIMIT,
            DEPTH,
            FRAMES,
            REPORTS,
            DEADLOCKCHECK,
            STALL,
            ONDEADLOCK,
            CONFIRM,
            EXITCODE,
            FAILON,
            JUNIT,
            ENABLED));

    private final Map<String, String> given;
    private final List<String> warnings;
    /** The build's id if none is given. */
    private final String buildOfSystem;
    /** The labels that are not given. */
    private final Labels labelsOfSystem;

    private AgentOptions(
            Map<String, String> given, List<String> warnings, String buildOfSystem, Labels labelsOfSystem) {
        this.given = given;
        this.warnings = warnings;
        this.buildOfSystem = buildOfSystem;
        this.labelsOfSystem = labelsOfSystem;
    }

    public static AgentOptions defaults() {
        return new AgentOptions(
                Collections.<String, String>emptyMap(), Collections.<String>emptyList(), "", Labels.NONE);
    }

    /** Reads all three forms in this JVM. */
    public static AgentOptions of(String tail) {
        return of(tail, System.getProperties(), System.getenv());
    }

    /**
     * @param tail what stands behind {@code -javaagent:jar=}, may be empty
     * @throws InvalidOptionException if the tail or the properties hold a key or a value that is not allowed. Variables
     *     that do are no reason not to watch the program, for others may use the prefix: they are warned of, and nothing else
     */
    public static AgentOptions of(String tail, Properties properties, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            // An empty variable is how scripts and CI systems write one that is not set.
            if (!variable.getValue().isEmpty()) putVariable(variable.getKey(), variable.getValue(), given, warnings);
        }
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            put(OptionSource.PROPERTY, name, properties.getProperty(name), given);
        }
        for (Map.Entry<String, String> entry : AgentTail.parse(tail).entrySet()) {
            put(OptionSource.AGENT, entry.getKey(), entry.getValue(), given);
        }
        return new AgentOptions(given, warnings, BuildId.ofSystem(environment), OpenTelemetryLabels.of(environment));
    }

    private static void putVariable(String name, String value, Map<String, String> given, List<String> warnings) {
        try {
            put(OptionSource.ENVIRONMENT, name, value, given);
        } catch (InvalidOptionException e) {
            warnings.add(e.getMessage());
        }
    }

    /** What was given, but means nothing. */
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /** These options with one more, spelled and checked as in the agent's tail. */
    public AgentOptions with(String key, String value) {
        Map<String, String> more = new HashMap<>(given);
        put(OptionSource.AGENT, key, value, more);
        return new AgentOptions(more, warnings, buildOfSystem, labelsOfSystem);
    }

    private static void put(OptionSource source, String name, String value, Map<String, String> given) {
        if (source.isOurs(name)) {
            Option<?> option = OptionNames.find(source, name, ALL);
            option.check(source, value);
            given.put(option.key(), value);
        }
    }

    /** The application's classes that are watched. */
    public ClassPatterns classes() {
        return new ClassPatterns(value(INCLUDE), value(EXCLUDE));
    }

    /** Locks that are none of the JDK's, those that the user has named; known libraries' are not among them. */
    public List<DeclaredLock> locks() {
        return value(LOCKS);
    }

    /** The JDK's own classes that are watched as well. */
    public Predicate<String> jdk() {
        return value(JDK);
    }

    /** The file that reports go to; none means stderr. */
    public Optional<String> output(long pid) {
        String file = value(OUTPUT);
        return file.isEmpty() ? Optional.<String>empty() : Optional.of(file.replace("%p", Long.toString(pid)));
    }

    /** The file that the dump goes to, where there is to be one. */
    public Optional<FilePattern> dump() {
        String file = value(DUMP);
        return file.isEmpty() ? Optional.<FilePattern>empty() : Optional.of(new FilePattern(file));
    }

    /** Which build this run is of; empty if nobody said so. */
    public String build() {
        String build = value(BUILD);
        return build.isEmpty() ? buildOfSystem : build;
    }

    /** Which program this is, as far as anybody said so. */
    public Labels labels() {
        return value(LABELS).orElse(labelsOfSystem);
    }

    /** Do waits count that are no locks? */
    public boolean waits() {
        return value(WAITS);
    }

    public boolean quiet() {
        return value(QUIET);
    }

    public boolean strict() {
        return value(STRICT);
    }

    /** The file that declares orders of lock classes. */
    public Optional<String> order() {
        return file(ORDER);
    }

    /** The file that says what not to print. */
    public Optional<String> suppressions() {
        return file(SUPPRESSIONS);
    }

    /** The file of findings that the project knows. */
    public Optional<String> baseline() {
        return file(BASELINE);
    }

    /** What is made of each rule, as {@code RuleLevels} reads it. */
    public String rules() {
        return value(RULES);
    }

    /** How many reports are printed in a minute. */
    public int limit() {
        return value(LIMIT);
    }

    public int depth() {
        return value(DEPTH);
    }

    /** Are frames shown that only carry calls? */
    public boolean showsAllFrames() {
        return value(FRAMES).equals("all");
    }

    /** Is a finding told in one line? */
    public boolean reportsBriefly() {
        return value(REPORTS).equals("brief");
    }

    /** From one look for deadlocks to the next; 0 for none but on demand. */
    public long deadlockCheckMillis() {
        return value(DEADLOCKCHECK);
    }

    /** How long a thread may wait for a lock; 0 for ever. */
    public long stallMillis() {
        return value(STALL);
    }

    /** Does a deadlock end the JVM? */
    public boolean exitsOnDeadlock() {
        return value(ONDEADLOCK).equals("exit");
    }

    /** The file with the finding that this run is steered towards. */
    public Optional<String> confirm() {
        return file(CONFIRM);
    }

    /** With which code the JVM ends if something was found; 0 for the program's own. */
    public int exitCode() {
        return value(EXITCODE);
    }

    /** The name of the least level that counts as something. */
    public String failOn() {
        return value(FAILON);
    }

    /** Do findings fail a run of tests? */
    public boolean failsTests() {
        return value(JUNIT);
    }

    public boolean enabled() {
        return value(ENABLED);
    }

    /** What was given, as a text that gives the same to another JVM behind {@code -javaagent:jar=}. */
    public String tail() {
        StringBuilder tail = new StringBuilder();
        for (Option<?> option : ALL) {
            if (given.containsKey(option.key())) {
                tail.append(tail.length() == 0 ? "" : ",").append(option.key()).append('=');
                tail.append(AgentTail.quote(given.get(option.key())));
            }
        }
        return tail.toString();
    }

    /** The table of {@code jdk=auto} that stands in the README. */
    public static String jdkTable() {
        return SharedJdkClasses.markdownTable();
    }

    /** The table that stands in the README. */
    public static String markdownTable() {
        StringBuilder table = new StringBuilder("| option | values | default | meaning |\n|---|---|---|---|\n");
        for (Option<?> option : ALL) {
            table.append(option.markdownRow());
        }
        return table.toString();
    }

    private Optional<String> file(Option<String> option) {
        String file = value(option);
        return file.isEmpty() ? Optional.<String>empty() : Optional.of(file);
    }

    private <T> T value(Option<T> option) {
        String text = given.get(option.key());
        return option.parse(text == null ? option.defaultText() : text);
    }
}
