package org.jlockdep.graph;

import java.util.Optional;

/** A link with all that judging it needs. Immutable. */
final class Witness {
    private final Link link;
    private final ExclusiveHolds held;
    private final EdgeKind kind;
    private final Moment moment;
    private final long thread;
    private final long outer;
    private final long inner;
    private final Optional<Segment> segment;

    /** @param held of the link's acquisition; given, because all links of one acquisition share it */
    Witness(Link link, ExclusiveHolds held) {
        this.link = link;
        this.held = held;
        this.kind = EdgeKind.of(link.from(), link.to());
        // Copied, for each new witness is compared with all the old ones.
        this.moment = link.acquisition().moment();
        this.thread = moment.threadId();
        this.outer = link.from().instance();
        this.inner = link.to().instance();
        this.segment = moment.segment();
    }

    Link link() {
        return link;
    }

    ExclusiveHolds held() {
        return held;
    }

    /** As if no writer had been seen: a shared acquisition is R. */
    EdgeKind kind() {
        return kind;
    }

    Hold from() {
        return link.from();
    }

    Hold to() {
        return link.to();
    }

    /** Threads of two runs are two, whatever their numbers. */
    boolean isOfThread(Witness other) {
        return thread == other.thread && isOfRunOf(other);
    }

    /** Tells the thread from all others. */
    String who() {
        return moment.run() + "/" + thread;
    }

    String run() {
        return moment.run();
    }

    /** Is one of its ends the initialisation of a class? No run shows that in two threads. */
    boolean isOfInitialisation() {
        return Initialisation.is(from()) || Initialisation.is(to());
    }

    /** Does it wait for an event, or bring one about? */
    boolean isOfEvent() {
        return from().isEvent() || to().isEvent();
    }

    int doubtsOfEvent() {
        boolean learnt =
                from().signaller().isPresent() && from().signaller().get().isLearnt();
        return (isPassed() ? Doubt.PASSED.bit() : 0) | (learnt ? Doubt.LEARNT.bit() : 0);
    }

    private boolean isPassed() {
        return to().attempt() == Attempt.PASSED;
    }

    boolean isOfFirstThread() {
        return moment.isOfFirstThread();
    }

    boolean isTimed() {
        return to().attempt() == Attempt.TIMED;
    }

    /** Then it waits for nobody. */
    boolean isOfNewborn() {
        return link.acquisition().wantsNewborn();
    }

    boolean isOfKind(Witness other) {
        return kind == other.kind && isTimed() == other.isTimed() && isPassed() == other.isPassed();
    }

    boolean hasInstancesOf(Witness other) {
        return outer == other.outer && inner == other.inner;
    }

    /** Is there a lock that two threads cannot have at once, and that both have, or have around them? */
    boolean isKeptFrom(Witness other) {
        return held.conflictsWith(other.held)
                || guardAgainst(other).isPresent()
                || other.guardAgainst(this).isPresent();
    }

    /** One that another thread held around this, and that keeps the other one out. */
    Optional<Hold> guardAgainst(Witness other) {
        Optional<Guard> guard = guard();
        if (!guard.isPresent() || !isOfRunOf(other)) {
            return Optional.empty();
        }
        Optional<Hold> against =
                guard.get().against(other.thread, other.link.acquisition().held());
        return against.isPresent() || !other.guard().isPresent()
                ? against
                : guard.get().against(other.guard().get());
    }

    private Optional<Guard> guard() {
        return link.acquisition().guard();
    }

    /** Did starting or joining threads keep the two apart? One thread's own order proves nothing of its colleagues. */
    boolean isOrderedWith(Witness other) {
        return isOfOthersThan(other)
                && (segment.get().isBefore(other.segment.get())
                        || other.segment.get().isBefore(segment.get()));
    }

    /**
     * Did that, or what threads handed over to each other? Then by which hand-over, if there is one. Not if they were in two
     * tests, each of which waits for what it began: whoever runs tests one after the other keeps them apart, and not the
     * program.
     */
    Optional<String> handedOver(Witness other) {
        if (!isOfOthersThan(other) || isOfAnotherTest(other)) {
            return Optional.empty();
        }
        Optional<String> after = segment.get().handedOverTo(other.segment.get());
        return after.isPresent() ? after : other.segment.get().handedOverTo(segment.get());
    }

    private boolean isOfAnotherTest(Witness other) {
        Optional<String> test = moment.test();
        Optional<String> otherTest = other.moment.test();
        return test.isPresent() && otherTest.isPresent() && !test.equals(otherTest);
    }

    /** Which task a worker comes to after which is chance, so two of them are as two threads. */
    private boolean isOfOthersThan(Witness other) {
        if (!segment.isPresent() || !other.segment.isPresent() || !isOfRunOf(other)) {
            return false;
        }
        int task = segment.get().task();
        int otherTask = other.segment.get().task();
        return thread != other.thread || task != otherTask && task != 0 && otherTask != 0;
    }

    /** Was the same over when they began? Threads that were started together are much alike. */
    boolean hasPastOf(Witness other) {
        return segment.isPresent() && other.segment.isPresent()
                ? segment.get().hasPastOf(other.segment.get())
                : segment.isPresent() == other.segment.isPresent();
    }

    /** Could it have come at any time, as far as it is known? Then it stands for others as well. */
    boolean isOfAnyTime() {
        return !segment.isPresent();
    }

    private boolean isOfRunOf(Witness other) {
        return run().equals(other.run());
    }

    /** Can this witness stand wherever the other one can? */
    boolean covers(Witness other) {
        return isOfThread(other)
                && hasInstancesOf(other)
                && isOfKind(other)
                && held.isWithin(other.held)
                && isGuardedAtMostAs(other)
                && (!isOfNewborn() || other.isOfNewborn())
                && (!to().onlyWay().isPresent() || other.to().onlyWay().isPresent())
                && overlapsWithAllOf(other);
    }

    private boolean isGuardedAtMostAs(Witness other) {
        return !guard().isPresent()
                || other.guard().isPresent()
                        && guard().get().isWithin(other.guard().get());
    }

    /** What has no known place in the order of threads could be anywhere. */
    private boolean overlapsWithAllOf(Witness other) {
        return !segment.isPresent()
                || other.segment.isPresent()
                        && segment.get().number() == other.segment.get().number();
    }
}
