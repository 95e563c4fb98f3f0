package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparePermitsTest {
    private static final StackTraceElement SITE = new StackTraceElement("Job", "run", "Job.java", 1);
    private static final LockClass POOL = new LockClass("Pool", LockKind.SEMAPHORE);
    private static final Hold LOCK =
            new Hold(new LockClass("Lock", LockKind.LOCK), "ReentrantLock", 2, Mode.EXCLUSIVE, Attempt.BLOCKING, SITE);

    private final Predictor predictor = new Predictor(Budget.standard(), false);

    private static Hold permit() {
        return new Hold(POOL, "Semaphore", 1, Mode.SHARED, Attempt.BLOCKING, SITE);
    }

    private List<Prediction> nest(int thread, Hold outer, Hold inner) {
        Moment moment = new Moment("worker", thread, 0);
        return predictor.observe(new Acquisition(moment, Collections.singletonList(outer), inner, SITE));
    }

    @Test
    void takes_note_as_long_as_there_are_permits_for_all() {
        Hold permit = permit().of(new Permits(1, 2));
        nest(1, permit, LOCK);
        assertThat(nest(2, LOCK, permit)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.reasons())
                    .contains("the two permits of Pool are enough for all threads that ever wanted some");
        });
    }

    @Test
    void warns_as_soon_as_there_are_not() {
        Hold permit = permit().of(new Permits(1, 2));
        nest(1, permit, LOCK);
        nest(2, LOCK, permit);
        assertThat(predictor.sawWriter(POOL)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.reasons()).contains("needs every other permit of Pool taken");
        });
        assertThat(predictor.graph().usage(POOL)).isEqualTo(".s..");
    }

    @Test
    void warns_when_nobody_counted_the_permits() {
        nest(1, permit(), LOCK);
        assertThat(nest(2, LOCK, permit())).extracting(Prediction::level).containsExactly(Level.WARNING);
    }
}
