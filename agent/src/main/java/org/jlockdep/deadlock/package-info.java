/**
 * Who waits for whom at this moment: the live wait-for graph, read from the held stacks of other threads while they wait,
 * and believed only as far as two looks see the same. Enter by {@link org.jlockdep.deadlock.DeadlockWatch}. Must not know
 * what is made of what it finds, nor how the JDK is asked ({@link org.jlockdep.deadlock.JvmFacts}). Takes no lock that the
 * application may hold, calls no method of the application's, and costs its threads nothing.
 */
package org.jlockdep.deadlock;
