package org.jlockdep.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test of each given {@link Jdk} in the range: once with each, or with some that {@link JdkShares} chooses unless all are
 * wanted ({@code -Dit.all=true}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(EveryJdkInRange.class)
@interface EveryJdk {
    int since() default 8;

    int until() default Integer.MAX_VALUE;

    /** For what takes long: on one of them, and on another one only if that would go without a test of this class. */
    boolean slow() default false;
}
