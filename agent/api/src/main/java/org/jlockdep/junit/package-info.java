/**
 * Listeners that the JUnit Platform finds by itself when {@code jlockdep-api} is on the test path: {@link
 * org.jlockdep.junit.RunningTestListener} tells the agent which test runs, {@link org.jlockdep.junit.RunVerdict} fails the
 * run if asked to. They live with the tests; without the agent they do nothing. Not in the agent jar.
 */
package org.jlockdep.junit;
