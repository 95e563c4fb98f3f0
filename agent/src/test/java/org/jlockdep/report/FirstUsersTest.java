package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.junit.jupiter.api.Test;

final class FirstUsersTest {
    private static final StackTraceElement LEFT = new StackTraceElement("app.Left", "<clinit>", "Left.java", 3);
    private static final StackTraceElement RIGHT = new StackTraceElement("app.Right", "<clinit>", "Right.java", 4);
    private static final StackTraceElement USER = new StackTraceElement("app.Main", "run", "Main.java", 9);

    private static Hold init(String name, long instance, StackTraceElement site) {
        LockClass lockClass = new LockClass(name + ".<clinit>", LockKind.CLASS_INIT);
        return new Hold(lockClass, "Class", instance, Mode.EXCLUSIVE, Attempt.BLOCKING, site);
    }

    @Test
    void are_named_with_what_called_the_initialisers() {
        Predictor predictor = new Predictor(Budget.standard(), false);
        Moment moment = new Moment("worker", 7, 0);
        Hold left = init("app.Left", 1, LEFT);
        Hold right = init("app.Right", 2, RIGHT);
        predictor.observe(new Acquisition(moment, List.of(left), right, RIGHT, LEFT, USER));
        List<Prediction> told = predictor.observe(new Acquisition(moment, List.of(right), left, RIGHT, LEFT, USER));

        String report = new TextFormat(StackView.folded(16, "frames=all"))
                .format(new Finding(told.get(0), Collections.emptyMap(), 0), BankSamples.RUN);

        assertThat(report)
                .contains(
                        "WARNING: possible circular class initialization dependency detected",
                        "rule: circular clinit firstuse",
                        "  the first user of class app.Left, as worker/7 at: app.Main.run(Main.java:9)",
                        "  the first user of class app.Right, as worker/7 at: app.Left.<clinit>(Left.java:3)",
                        "init(app.Right.<clinit>);");
    }
}
