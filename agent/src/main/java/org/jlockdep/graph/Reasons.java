package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in short phrases why a ring got its level: which locks, how many threads, which gate, what else it takes. */
final class Reasons {
    private static final String[] NUMBERS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private final Ring ring;
    private final List<Edge> cycle;
    private final int doubts;

    /** @param cycle whose edges the links of the ring are of, in the same order */
    Reasons(Ring ring, List<Edge> cycle, int doubts) {
        this.ring = ring;
        this.cycle = cycle;
        this.doubts = doubts;
    }

    List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        phrases.add(locks());
        phrases.add(threads());
        phrases.add(gate());
        if (Doubt.ORDERED.isIn(doubts)) {
            phrases.add("ordered by Thread.start or join");
        }
        if (Doubt.HANDED_OVER.isIn(doubts)) {
            phrases.add("ordered by a hand-over in every sighting: "
                    + ring.handedOver().orElse("a signal"));
        }
        if (Doubt.FIRST_THREAD.isIn(doubts)) {
            phrases.add("initialised by the program's first thread");
        }
        if (Doubt.ONE_WAY_IN.isIn(doubts)) {
            addOnlyWays(phrases);
        }
        if (Doubt.ALL_TIMED.isIn(doubts)) {
            phrases.add("no link waits without a limit");
        }
        if (Doubt.OWN_SIGNAL.isIn(doubts)) {
            phrases.add("one thread signals and waits");
        }
        addSignallers(phrases);
        addNewborns(phrases);
        addRuns(phrases);
        for (int i = 0; i < ring.size(); i++) {
            addConditions(
                    ring.get(i).to(), ring.after(i).from(), cycle.get(i).far().usage(), phrases);
        }
        return new ArrayList<>(new LinkedHashSet<>(phrases));
    }

    private String locks() {
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            if (isDeclared(i)) {
                declared.add(name(ring.get(i).from()) + " < " + name(ring.get(i).to()));
            }
        }
        return declared.isEmpty() ? locksSeen() : "against the declared order " + String.join(" and ", declared);
    }

    private boolean hasEvents() {
        for (int i = 0; i < ring.size(); i++) {
            if (ring.get(i).isOfEvent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isDeclared(int index) {
        return ring.get(index).to().isDeclared();
    }

    private String locksSeen() {
        if (!Doubt.OTHER_INSTANCES.isIn(doubts)) {
            return "the same " + number(ring.size()) + (hasEvents() ? " locks and events" : " locks");
        }
        Set<String> open = new LinkedHashSet<>();
        for (int i = 0; i < ring.size(); i++) {
            Hold wanted = ring.get(i).to();
            if (!wanted.isSameLock(ring.after(i).from())) {
                open.add(wanted.lockClass().name());
            }
        }
        return "other instances of " + String.join(" and ", open);
    }

    private String threads() {
        Set<String> threads = new HashSet<>();
        int seen = 0;
        for (int i = 0; i < ring.size(); i++) {
            if (!isDeclared(i)) {
                threads.add(ring.get(i).who());
                seen++;
            }
        }
        if (Doubt.FIRST_USE.isIn(doubts)) {
            return "a class is initialised once: needs another thread at its first use";
        }
        if (threads.size() == seen) {
            return number(seen) + (seen == 1 ? " thread" : " threads");
        }
        return "seen in " + number(threads.size()) + (threads.size() == 1 ? " thread only" : " threads only");
    }

    private String gate() {
        if (Doubt.GATED.isIn(doubts)) {
            return ring.gate().isPresent()
                    ? guardedBy(ring.gate().get())
                    : "guarded by gate lock " + ring.guard().get();
        }
        return "no gate lock";
    }

    private void addOnlyWays(List<String> phrases) {
        for (int i = 0; i < ring.size(); i++) {
            Hold wanted = ring.get(i).to();
            if (wanted.onlyWay().isPresent()) {
                phrases.add("no other class than " + wanted.onlyWay().get() + " was seen to lead to "
                        + Initialisation.className(wanted));
            }
        }
    }

    private void addSignallers(List<String> phrases) {
        for (int i = 0; i < ring.size(); i++) {
            Optional<Signaller> signaller = ring.get(i).from().signaller();
            if (signaller.isPresent()) {
                phrases.add("signaller: " + signaller.get());
            }
        }
    }

    private void addNewborns(List<String> phrases) {
        for (int i = 0; i < ring.size(); i++) {
            if (ring.get(i).isOfNewborn()) {
                phrases.add(name(ring.get(i).to()) + " had just been made by the thread that wants it");
            }
        }
    }

    private void addRuns(List<String> phrases) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i < ring.size(); i++) {
            if (!isDeclared(i)) {
                runs.add(ring.get(i).run());
            }
        }
        if (runs.size() > 1) {
            phrases.add("put together from " + number(runs.size()) + " runs");
        }
    }

    private static void addConditions(Hold wanted, Hold held, ClassUsage usage, List<String> phrases) {
        if (wanted.attempt() == Attempt.TIMED) {
            phrases.add(endsWhenExpired(wanted));
        } else if (wanted.attempt() == Attempt.PASSED) {
            phrases.add("whether " + name(wanted) + " is waited for depends on the moment");
        } else if (wanted.attempt() == Attempt.INTERRUPTIBLE) {
            phrases.add(canBeInterrupted(wanted));
        }
        if (Junction.areUnrelated(wanted, held)) {
            phrases.add(goesByType(wanted));
        }
        int doubts = Junction.doubts(wanted, held, usage);
        if (Doubt.WAITING_WRITER.isIn(doubts)) {
            phrases.add(needsWriter(wanted));
        } else if (Doubt.SPARE_PERMITS.isIn(doubts)) {
            phrases.add(hasSparePermits(held));
        } else if (Doubt.PERMITS.isIn(doubts)) {
            phrases.add(needsPermits(wanted));
        }
    }

    static String endsWhenExpired(Hold wanted) {
        return "ends when the timed " + (wanted.isEvent() ? "wait for " : "attempt on ") + name(wanted) + " expires";
    }

    static String canBeInterrupted(Hold wanted) {
        return "the wait for " + name(wanted) + " can be interrupted";
    }

    static String doesNotReturn(Hold wanted) {
        return "the call that wants " + name(wanted) + " again does not return";
    }

    private static String goesByType(Hold wanted) {
        return name(wanted) + " is what it is made of and not what it is made for";
    }

    static String needsWriter(Hold wanted) {
        return "needs a waiting writer on " + name(wanted);
    }

    private static String hasSparePermits(Hold held) {
        return "the " + number(held.permits().get().all()) + " permits of " + name(held)
                + " are enough for all threads that ever wanted some";
    }

    static String needsPermits(Hold wanted) {
        return "needs every other permit of " + name(wanted) + " taken";
    }

    /** Of one semaphore twice: who has some waits for more, and so does everybody else who has some. */
    static String needsStarving(Hold wanted, Hold held, long threads) {
        if (!wanted.permits().isPresent() || !held.permits().isPresent()) {
            return needsPermits(wanted);
        }
        Permits had = held.permits().get();
        if (wanted.isEvent()) {
            return "needs all " + number(had.all()) + " workers of " + name(wanted)
                    + " to wait for tasks that no other worker can run";
        }
        return "needs " + number(threads) + " threads that each have " + number(had.taken()) + " of the "
                + number(had.all()) + " permits of " + name(wanted) + " and want "
                + number(wanted.permits().get().taken()) + " more";
    }

    static String seenIn(int threads) {
        return "seen in " + number(threads) + (threads == 1 ? " thread" : " threads");
    }

    static String guardedBy(Hold gate) {
        return "guarded by gate lock " + name(gate);
    }

    private static String name(Hold hold) {
        return hold.lockClass().name();
    }

    private static String number(long number) {
        return number < NUMBERS.length ? NUMBERS[(int) number] : Long.toString(number);
    }
}
