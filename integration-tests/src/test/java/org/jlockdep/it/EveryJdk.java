package org.jlockdep.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A test that is run once with each given {@link Jdk} in the range. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(EveryJdkInRange.class)
@interface EveryJdk {
    int since() default 8;

    int until() default Integer.MAX_VALUE;

    /** For what takes long: only the oldest and the newest in the range, unless all are wanted ({@code -Dit.all=true}). */
    boolean onlyEnds() default false;
}
