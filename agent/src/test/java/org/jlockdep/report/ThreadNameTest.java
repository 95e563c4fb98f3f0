package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.report.Samples.frame;
import static org.jlockdep.report.Samples.held;
import static org.jlockdep.report.Samples.monitor;

import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Moment;
import org.junit.jupiter.api.Test;

class ThreadNameTest {
    private static final Hold ACCOUNT =
            held(monitor("bank.Account"), "bank.Account", 3, "bank.Account.debit(Account.java:21)");

    @Test
    void a_thread_has_its_name_and_number() {
        assertThat(name("clerk", frame("bank.Clerk.run(Clerk.java:1)"))).isEqualTo("clerk/7");
    }

    @Test
    void a_virtual_thread_without_a_name_is_called_by_what_it_was_started_with() {
        assertThat(name(
                        "",
                        frame("bank.Account.debit(Account.java:21)"),
                        frame("bank.Bank.lambda$open$3(Bank.java:9)"),
                        frame("java.util.concurrent.FutureTask.run(FutureTask.java:1)"),
                        frame("java.lang.VirtualThread.run(VirtualThread.java:309)")))
                .isEqualTo("virtual(Bank.open)/7");
    }

    @Test
    void another_thread_may_have_no_name_either() {
        assertThat(name("", frame("bank.Clerk.run(Clerk.java:1)"), frame("java.lang.Thread.run(Thread.java:840)")))
                .isEqualTo("unnamed(Clerk.run)/7");
        assertThat(name("")).isEqualTo("unnamed/7");
    }

    @Test
    void an_odd_lambda_breaks_nothing() {
        assertThat(name("", frame("bank.Bank.lambda$(Bank.java:9)"))).isEqualTo("unnamed(Bank.)/7");
    }

    private static String name(String thread, StackTraceElement... stack) {
        return ThreadName.of(new Acquisition(new Moment(thread, 7, 0), List.of(ACCOUNT), ACCOUNT, stack));
    }
}
