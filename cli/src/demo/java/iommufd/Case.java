package iommufd;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be played, and whether a deadlock is there to be found. */
enum Case {
    /** Unmap, then the wrong close. Nothing hangs. The deadlock of two locks is there. */
    A1(schedule -> schedule.unmapThenClose(TestAccess::closeBad)),
    /** The wrong close, then unmap for another driver of the same kind. The deadlock is there. */
    A2(schedule -> schedule.closeThenUnmap(TestAccess::closeBad)),
    /** A1 and A2 in one thread. The deadlock is there as soon as somebody adds a second one. */
    A3(schedule -> schedule.inOneThread(TestAccess::closeBad)),
    /** The wrong close in the midst of unmap. Hangs, and is left behind after a while. */
    A4(schedule -> schedule.overlapped(TestAccess::closeBad)),
    /** All of these with the right close. No deadlock. */
    A5(Case::closeRightly),
    /** A1, but borrowing waits where it should give up. The deadlock is there. */
    A6(schedule -> schedule.unmapThenClose(TestAccess::closeBad), Quirk.BLOCKING),
    /** A1 without a lock for borrowing: a count is waited for, and declared. The deadlock is there. */
    B1(schedule -> schedule.unmapThenClose(TestAccess::closeBad), Quirk.COUNTED),
    /** B1, but what is declared is the walk that calls drivers back. The deadlock is there. */
    C1(schedule -> schedule.unmapThenClose(TestAccess::closeBad), Quirk.COUNTED, Quirk.WALK),
    /** Closes a driver while its address space is borrowed. No deadlock: these are two kinds of object. */
    D(Schedule::closeWhileIoasIsBorrowed),
    /** Closes a driver while another one is borrowed: two of one kind, in an order that nothing prescribes. */
    D2(Schedule::closeWhileOtherIsBorrowed),
    /** Calls back under the lock of the access list. The deadlock is there, between that lock and the driver's. */
    E(schedule -> schedule.unmapThenClose(TestAccess::detach), Quirk.FORGETFUL),
    /** A thousand drivers and eight threads, closed rightly, for a minute. No deadlock, and no growth. */
    F(schedule -> schedule.churn(1_000, 4));

    private interface Play {
        void on(Schedule schedule) throws InterruptedException;
    }

    private final Play play;
    private final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);

    Case(Play play, Quirk... quirks) {
        this.play = play;
        Collections.addAll(this.quirks, quirks);
    }

    void play(Set<Quirk> more) throws InterruptedException {
        Set<Quirk> all = EnumSet.copyOf(quirks);
        all.addAll(more);
        play.on(new Schedule(IommufdCtx.open(all)));
    }

    private static void closeRightly(Schedule schedule) throws InterruptedException {
        schedule.unmapThenClose(TestAccess::closeGood);
        schedule.closeThenUnmap(TestAccess::closeGood);
        schedule.inOneThread(TestAccess::closeGood);
        schedule.overlapped(TestAccess::closeGood);
    }
}
