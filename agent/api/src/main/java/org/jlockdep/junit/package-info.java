/**
 * Listeners that the JUnit Platform and TestNG find by themselves when {@code jlockdep-api} is on the test path, and one for
 * JUnit 4, which has to be told: they tell the agent which test runs, and {@link org.jlockdep.junit.RunVerdict} fails the
 * run if asked to. They live with the tests; without the agent they do nothing. Not in the agent jar. Each listener is
 * loaded by its own framework alone, so nothing else here may mention one.
 */
package org.jlockdep.junit;
