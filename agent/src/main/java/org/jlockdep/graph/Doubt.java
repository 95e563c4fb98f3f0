package org.jlockdep.graph;

import java.util.EnumSet;
import java.util.Set;

/**
 * The levels, as one table: {@link #level} is the least of what each doubt permits, and without any it is an error. A
 * doubt is a reason to be less than sure that a combination of witnesses can happen at once, the lightest first: judgement
 * prefers any number of lighter doubts to one heavier.
 */
public enum Doubt {
    /** A reader waits for a reader only while a writer queues between them. */
    WAITING_WRITER(Level.ERROR, "writer"),
    /** Two links are of one thread, which cannot be at two places; its colleagues could. */
    FEW_THREADS(Level.WARNING, "onethread"),
    /** A class is initialised once in a JVM: it takes other threads that come at the same time as the first user. */
    FIRST_USE(Level.WARNING, "firstuse"),
    /** Who waited came when the event was there already: it takes another order in time. */
    PASSED(Level.WARNING, "passed"),
    /** That the thread brings the event about was only seen, and nothing says that no other could. */
    LEARNT(Level.WARNING, "learnt"),
    /** A link gives up after a while. */
    TIMED(Level.WARNING, "timed"),
    /** A semaphore's holder stands in the way only when all the other permits are taken as well. */
    PERMITS(Level.WARNING, "permits"),
    /** Two neighbours met in the lock class only, not in the lock. */
    OTHER_INSTANCES(Level.WARNING, "instances"),
    /** They met in a lock class that goes by a class of the JDK: what is made of it for different ends is one class. */
    UNRELATED_INSTANCES(Level.NOTE, "unrelated"),
    /** Two neighbours met in the class of an event only: who brings one about need not bring the other one about. */
    OTHER_EVENTS(Level.NOTE, "otherevents"),
    /** Each link gives up after a while: whoever comes first to his limit lets all others go on. */
    ALL_TIMED(Level.NOTE, "alltimed"),
    /** A link gives up after a while, and that nobody else would have let it go on before was only seen: a poller. */
    POLLER(Level.NOTE, "poller"),
    /** Those who were seen to bring an event about had asked for other locks of the class: for their own, perhaps. */
    OTHERS_LOCKS(Level.NOTE, "otherslocks"),
    /** So few threads have ever used a semaphore that its permits are enough for all of them at once. */
    SPARE_PERMITS(Level.NOTE, "sparepermits"),
    /** One thread waits for an event and brings such an event about: it does so for others. */
    OWN_SIGNAL(Level.NOTE, "ownsignal"),
    /** The class was initialised by the program's first thread, which sets it up. */
    FIRST_THREAD(Level.NOTE, "firstthread"),
    /** All but one of the classes can only be used by way of the others: whoever is there has been through that one. */
    ONE_WAY_IN(Level.NOTE, "onewayin"),
    /** The thread of one link has itself made what it wants, under all that it holds: nobody else ever had it. */
    NEWBORN(Level.NOTE, "newborn"),
    /** Threads handed something over: one link was over before another one began. */
    HANDED_OVER(Level.NOTE, "handover"),
    /** One link's thread was started after another link, or joined before: they cannot be under way at once. */
    ORDERED(Level.NOTE, "ordered"),
    /** Two links hold the same lock around: they cannot be under way at once. */
    GATED(Level.NOTE, "gated");

    /** More than all doubts together. */
    static final int ANY = Integer.MAX_VALUE;

    private final Level most;
    private final String word;

    Doubt(Level most, String word) {
        this.most = most;
        this.word = word;
    }

    /** What users call it; kept for ever. */
    public String word() {
        return word;
    }

    static Set<Doubt> allIn(int doubts) {
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        for (Doubt doubt : values()) {
            if (doubt.isIn(doubts)) {
                all.add(doubt);
            }
        }
        return all;
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int doubts) {
        return (doubts & bit()) != 0;
    }

    /** Fewer doubts than that make a level worse than the given one, and no others do: the heaviest permit the least. */
    static int worseThan(Level level) {
        int lighter = 0;
        for (Doubt doubt : values()) {
            if (doubt.most.compareTo(level) > 0) {
                lighter |= doubt.bit();
            }
        }
        return level == Level.ERROR ? 0 : lighter + 1;
    }

    static Level level(int doubts) {
        Level level = Level.ERROR;
        for (Doubt doubt : values()) {
            if (doubt.isIn(doubts) && doubt.most.compareTo(level) < 0) {
                level = doubt.most;
            }
        }
        return level;
    }
}
