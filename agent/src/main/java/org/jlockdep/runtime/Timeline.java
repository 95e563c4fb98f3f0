package org.jlockdep.runtime;

import java.util.Arrays;

/**
 * What is known of the place of one thread, or of one task that a worker runs, in the order that {@code Thread.start} and
 * {@code Thread.join} make, and what threads hand over to each other. Used by its own thread only; by the one that starts
 * it before, and by those that join it after that.
 *
 * <p>A segment exists only once something was published in it, so that a program which starts a million threads and
 * nests no locks costs nothing, and no chain of segments grows.
 *
 * <p>A thread's own order is none once it takes whatever comes, from a queue for instance: what it did before is chance.
 * It still counts for who starts and joins that thread, and not for who is handed something.
 */
final class Timeline {
    /** More than so many at once are not remembered: an order less, which hides nothing. */
    private static final int MAX_BEFORE = 1 << 10;

    /** Of a task: whose, and what it is called; and what its worker goes on with after it, and the serial number of that. */
    final Object future;

    final String name;
    final Timeline outer;
    final int outerSerial;
    private final int task;

    /** What another thread holds around all of it, or null. Set before it begins. */
    OuterLocks guard;
    /** What ended before the current stretch began. */
    private Stretch[] before;
    /** The same by a hand-over; which, and where. */
    private Stretch[] given = Stretch.NONE;

    private String how = "";
    private int site;
    /** Is it chance that this thread did before what it did before? */
    private boolean loose;
    /** What the tasks ended with that a worker ran; for those who join it. */
    private Stretch[] tasks = Stretch.NONE;
    /** Null as long as nothing was published in the current stretch. */
    private Stretch current;

    Timeline(Stretch[] before) {
        this(before, null, "", null, 0, 0);
    }

    private Timeline(Stretch[] before, Object future, String name, Timeline outer, int outerSerial, int task) {
        this.before = before;
        this.future = future;
        this.name = name;
        this.outer = outer;
        this.outerSerial = outerSerial;
        this.task = task;
    }

    /**
     * That of a task. Whatever its worker did before is chance.
     *
     * @param task unlike that of all others
     * @param outer what the worker does besides, or null
     */
    static Timeline ofTask(int task, Object future, String name, Past submission, Timeline outer, int outerSerial) {
        Timeline made = new Timeline(Stretch.NONE, future, name, outer, outerSerial, task);
        made.given = submission.segments;
        made.how = submission.how;
        made.site = submission.site;
        return made;
    }

    /** That of a thread, or null if nothing is known of it. */
    static Timeline find(Thread thread) {
        Instances.Instance instance = Instances.find(thread);
        return instance == null ? null : instance.timeline;
    }

    /** What another thread held around that one, or null. */
    static OuterLocks outerLocksOf(Thread thread) {
        Timeline known = find(thread);
        return known == null ? null : known.guard;
    }

    static Timeline of(Thread thread) {
        Instances.Instance instance = Instances.remember(thread);
        if (instance.timeline == null) instance.timeline = new Timeline(Stretch.NONE);
        return instance.timeline;
    }

    /** Of a thread that is about to be started. */
    static void begin(Thread thread, Timeline timeline) {
        Instances.Instance instance = Instances.remember(thread);
        if (instance.timeline == null) instance.timeline = timeline;
    }

    /** The current stretch's, or null if there are too many. */
    Stretch segment() {
        if (current == null) current = Stretch.after(before, given, how, site, loose, task);
        return current;
    }

    /** Was nothing over when it began, as far as that is known? */
    boolean isWithoutPast() {
        return before.length == 0 && given.length == 0;
    }

    /** Was anything published in the current stretch? */
    boolean isTold() {
        return current != null;
    }

    /** That of a thread that is about to be started: whatever is published from now on may overlap with it. */
    Timeline child() {
        end();
        Timeline child = new Timeline(before);
        child.given = given;
        child.how = how;
        child.site = site;
        child.loose = loose;
        return child;
    }

    /** That thread is over. */
    void join(Timeline ended) {
        boolean isTold = ended.current != null;
        Stretch[] theirs = isTold ? new Stretch[] {ended.current} : ended.before;
        if (theirs.length == 0 && ended.tasks.length == 0 && (isTold || ended.given.length == 0)) return;
        end();
        before = union(union(before, theirs), ended.tasks);
        if (isTold) return;
        loose |= ended.loose;
        if (ended.given.length != 0) give(union(given, ended.given), ended.how, ended.site);
    }

    /** That task is over, which its worker ran: who joins the worker comes later, but nobody else does. */
    void ran(Timeline ended) {
        if (ended.current != null) tasks = union(tasks, new Stretch[] {ended.current});
    }

    /** Whatever is published from now on may overlap with who is let go on now. Returns what cannot. */
    Past handOver(String by) {
        boolean handsOn = current == null && given.length != 0;
        Past past = handsOn
                ? Past.of(loose ? given : union(before, given), how, site)
                : Past.of(current != null ? new Stretch[] {current} : loose ? Stretch.NONE : before, by);
        end();
        return past;
    }

    /**
     * Somebody has handed over what is needed to go on.
     *
     * @param whatever could it have been from anybody? Then this thread might have come to it without what it did before
     * @return whether anything changes by that
     */
    boolean take(Past past, int at, boolean whatever) {
        if (!whatever && knows(past.segments)) return false;
        end();
        if (whatever) loose = before.length != 0;
        give(whatever ? past.segments : union(given, past.segments), past.how, past.earlier ? past.site : at);
        return true;
    }

    /** Does anything in the current stretch come after what is before it, by more than chance? */
    boolean isStrict() {
        return given.length != 0 || !loose && before.length != 0;
    }

    private void give(Stretch[] segments, String by, int at) {
        given = segments;
        how = segments.length == 0 ? "" : by;
        site = segments.length == 0 ? 0 : at;
    }

    private boolean knows(Stretch[] segments) {
        for (Stretch segment : segments) {
            boolean own = !loose && contains(before, segment);
            if (segment != current && !own && !contains(given, segment)) return false;
        }
        return true;
    }

    /** What was published is before all that comes. */
    private void end() {
        if (current == null) return;
        before = new Stretch[] {current};
        give(Stretch.NONE, "", 0);
        loose = false;
        current = null;
    }

    /** Without those that are before another one directly: else a loop that starts and joins would collect them all. */
    static Stretch[] union(Stretch[] ours, Stretch[] theirs) {
        if (ours.length == 0) return theirs;
        if (theirs.length == 0) return ours;
        Stretch[] all = Arrays.copyOf(theirs, theirs.length + ours.length);
        int size = theirs.length;
        for (Stretch segment : ours) if (!isWithin(theirs, segment)) all[size++] = segment;
        return Arrays.copyOf(all, Math.min(size, MAX_BEFORE));
    }

    private static boolean isWithin(Stretch[] segments, Stretch wanted) {
        for (Stretch segment : segments) {
            if (segment == wanted || contains(segment.before, wanted) || contains(segment.given, wanted)) return true;
        }
        return false;
    }

    private static boolean contains(Stretch[] segments, Stretch wanted) {
        for (Stretch segment : segments) if (segment == wanted) return true;
        return false;
    }
}
