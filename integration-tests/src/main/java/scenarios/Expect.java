package scenarios;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The right answer for the program that carries it: which locks a report has to name, how sure it is, and for which JDKs this holds. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Expect.OnEach.class)
public @interface Expect {
    /** See {@link #misuse}. */
    String BAD_BALANCE = "bad unlock balance detected!";

    String STILL_HELD = "still has locks held!";

    String RECURSIVE = "possible recursive locking detected";

    /** Lock classes of the one cycle, or the one that is misused, named within the program's package unless the JDK's or a helper's; none if nothing may be printed. */
    String[] locks() default {};

    /** How the headline ends if it is about one lock alone. */
    String misuse() default "";

    /** {@code error}, {@code warning}, or {@code note}: counted in the summary, not printed. */
    String level() default "error";

    /** What stands behind the {@code =} of the agent's flag. */
    String options() default "";

    /** The oldest Java version that can run it. */
    int since() default 8;

    /** The newest one for which the answer holds. */
    int until() default Integer.MAX_VALUE;

    /** For a program whose right answer depends on the JDK. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface OnEach {
        Expect[] value();
    }
}
