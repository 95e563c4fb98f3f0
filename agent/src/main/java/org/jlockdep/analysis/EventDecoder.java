package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Guard;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Permits;
import org.jlockdep.graph.Segment;
import org.jlockdep.graph.Signaller;
import org.jlockdep.runtime.HoldBits;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.OuterLocks;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.jlockdep.runtime.TypeNames;

/** Turns an event's numbers into the model's names. Analyzer thread only. */
final class EventDecoder {
    private static final LockKind[] KINDS = LockKind.values();
    private static final String HOOKS = "org.jlockdep.runtime.";
    /** With stacks of 32 frames all of them together take about 2 MB. */
    private static final int MOST_STACKS = 1 << 10;

    private static final int MOST_FRAMES = 1 << 12;

    private final LongSupplier start;
    private final ToLongFunction<Thread> threadIds;
    /** By number, filled as they come. */
    private final List<LockClass> lockClasses = new ArrayList<>();

    private final Latest<StackTraceElement> frames = new Latest<>(MOST_FRAMES);
    private final Latest<List<StackTraceElement>> stacks = new Latest<>(MOST_STACKS);
    private final Map<Integer, Segment> segments = new HashMap<>();

    /**
     * @param start when the JVM started, on the clock of {@code System.nanoTime}
     * @param threadIds the number of a thread, without a call of the application's code
     */
    EventDecoder(LongSupplier start, ToLongFunction<Thread> threadIds) {
        this.start = start;
        this.threadIds = threadIds;
    }

    Acquisition decode(LockEvent event) {
        int last = event.sites.length - 1;
        List<Hold> held = new ArrayList<>(last);
        for (int i = 0; i < last; i++) if (!event.isHandedOn(i) && !event.isNoLock(i)) held.add(hold(event, i));
        Acquisition decoded = new Acquisition(moment(event), held, wanted(event), stack(event));
        if (event.guard != null) decoded = guarded(decoded, event.guard);
        return (event.bits[last] & HoldBits.NEWBORN) != 0 ? decoded.ofNewborn() : decoded;
    }

    private Acquisition guarded(Acquisition decoded, OuterLocks guard) {
        List<Hold> locks = new ArrayList<>();
        for (int i = 0; i < guard.sites.length; i++) if (guard.isKept(i)) locks.add(guardLock(guard, i));
        if (locks.isEmpty()) return decoded;
        return decoded.guardedBy(new Guard(threadIds.applyAsLong(guard.holder), guard.ofTask, locks));
    }

    private Hold guardLock(OuterLocks guard, int i) {
        return new Hold(
                lockClass(guard.lockClasses[i]),
                simpleName(guard.types[i]),
                guard.instances[i],
                (guard.bits[i] & HoldBits.SHARED) != 0 ? Mode.SHARED : Mode.EXCLUSIVE,
                attempt(guard.bits[i]),
                site(guard.sites[i]));
    }

    private Hold wanted(LockEvent event) {
        Hold wanted = hold(event, event.sites.length - 1);
        return event.initialising.length == 0 ? wanted : OnlyWays.of(wanted, event.initialising);
    }

    private Moment moment(LockEvent event) {
        Moment moment = new Moment(event.threadName, threadIds.applyAsLong(event.thread), nanosSinceStart(event));
        if (event.test != null) moment = moment.during(event.test);
        if (event.ofFirstThread) moment = moment.ofFirstThread();
        return event.segment == null ? moment : moment.in(segment(event.segment));
    }

    /** Those before have mostly been decoded already, for each began with an event. */
    private Segment segment(org.jlockdep.runtime.Stretch made) {
        Segment known = segments.get(made.number);
        if (known != null) return known;
        Segment decoded = new Segment(made.number, segments(made.before));
        if (made.given.length != 0) decoded = decoded.given(handOver(made), Arrays.asList(segments(made.given)));
        if (made.loose) decoded = decoded.loose();
        if (made.task != 0) decoded = decoded.ofTask(made.task);
        segments.put(made.number, decoded);
        return decoded;
    }

    private Segment[] segments(org.jlockdep.runtime.Stretch... made) {
        Segment[] decoded = new Segment[made.length];
        for (int i = 0; i < made.length; i++) decoded[i] = segment(made[i]);
        return decoded;
    }

    /** In words: what was handed over, and where it was taken if that is known. */
    private static String handOver(org.jlockdep.runtime.Stretch made) {
        if (made.site == 0) return made.how;
        Site site = Sites.get(made.site);
        String place = site.fileName.isEmpty() ? "" : "(" + site.fileName + ":" + site.line + ")";
        return made.how + " at " + TypeNames.stable(site.className) + "." + TypeNames.stableMethod(site.methodName)
                + place;
    }

    LockClass wantedClass(LockEvent event) {
        return lockClass(event.lockClasses[event.lockClasses.length - 1]);
    }

    long nanosSinceStart(LockEvent event) {
        return nanosSinceStart(event.nanos);
    }

    /** @param nanoTime as {@code System.nanoTime} gives it */
    long nanosSinceStart(long nanoTime) {
        return nanoTime - start.getAsLong();
    }

    private Hold hold(LockEvent event, int i) {
        int bits = event.bits[i];
        Hold hold = new Hold(
                lockClass(event.lockClasses[i]),
                simpleName(event.types[i]),
                event.instances[i],
                (bits & HoldBits.SHARED) != 0 ? Mode.SHARED : Mode.EXCLUSIVE,
                ofEvent(event, i) ? attemptOfEvent(bits) : attempt(bits),
                site(event.sites[i]));
        boolean counted = event.permits(i) > 0 && event.permitsInAll(i) > 0;
        Hold known = counted ? hold.of(new Permits(event.permits(i), event.permitsInAll(i))) : hold;
        boolean owed = i < event.sites.length - 1 && ofEvent(event, i);
        return owed ? known.signalledBy(signaller(event)) : known;
    }

    /** Nobody holds an event but who owes it; and a pool is one of which a worker has a part. */
    private static Signaller signaller(LockEvent event) {
        return Signaller.of(event.signaller == null ? "worker" : event.signaller)
                .get();
    }

    private static boolean ofEvent(LockEvent event, int i) {
        return LockClasses.kind(event.lockClasses[i]) == LockClasses.EVENT;
    }

    /** A wait for an event that is there by then has a bit that no such wait has a use for otherwise. */
    private static Attempt attemptOfEvent(int bits) {
        return (bits & HoldBits.SYNC) != 0 ? Attempt.PASSED : attempt(bits);
    }

    private static Attempt attempt(int bits) {
        if ((bits & HoldBits.TRY) != 0) return Attempt.TRY;
        if ((bits & HoldBits.TIMED) != 0) return Attempt.TIMED;
        if ((bits & HoldBits.SYNC) != 0) return Attempt.SYNC;
        if ((bits & HoldBits.INTERRUPTIBLE) != 0) return Attempt.INTERRUPTIBLE;
        return (bits & HoldBits.RELOCK) != 0 ? Attempt.RELOCK : Attempt.BLOCKING;
    }

    private LockClass lockClass(int number) {
        while (lockClasses.size() <= number) lockClasses.add(null);
        LockClass known = lockClasses.get(number);
        if (known != null) return known;
        LockClass made = new LockClass(LockClasses.name(number), KINDS[LockClasses.kind(number)]);
        lockClasses.set(number, made);
        return made;
    }

    private StackTraceElement site(int number) {
        Site s = Sites.get(number);
        String file = s.fileName.isEmpty() ? null : s.fileName;
        return frames.shared(new StackTraceElement(s.className, s.methodName, file, s.line));
    }

    /** The last part of the name, as people write it; an anonymous class keeps its outer class's name. */
    private static String simpleName(Class<?> type) {
        String name = TypeNames.stable(type.getName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Of an event that has none the one frame that is known all the same. */
    private List<StackTraceElement> stack(LockEvent event) {
        StackTraceElement[] stack = event.stack();
        List<StackTraceElement> frames = stack.length != 0
                ? withoutHooks(stack)
                : Collections.singletonList(site(event.sites[event.sites.length - 1]));
        return stacks.shared(frames);
    }

    /** But for the frames of our own that stand on top: what called the hook comes first. */
    private List<StackTraceElement> withoutHooks(StackTraceElement[] stack) {
        int from = 0;
        while (from < stack.length && stack[from].getClassName().startsWith(HOOKS)) from++;
        StackTraceElement[] rest = Arrays.copyOfRange(stack, from, stack.length);
        for (int i = 0; i < rest.length; i++) rest[i] = frames.shared(rest[i]);
        return Collections.unmodifiableList(Arrays.asList(rest));
    }
}
