/**
 * Runs programs in JVMs of their own with the finished agent jar, on each given JDK, and judges what they print.
 * {@link org.jlockdep.it.AgentProcess} starts them, {@link org.jlockdep.it.AgentRunAssert} judges. Nothing here knows
 * the agent's classes, except for the test that compares the option table.
 */
package org.jlockdep.it;
