/**
 * Merges and judges the dumps of thousands of JVMs on a cluster. Enter by {@link org.jlockdep.fleet.MergeJob}. A thin adapter:
 * what is merged and how it is judged is the command line's, and gives the same bytes. Knows Spark's core and Hadoop's file
 * systems, by which it reads whatever the cluster can read.
 *
 * <pre>
 * list -> whose runs each object has -> parts of one service -> of each part one dump -> of each service one dump -> its findings
 *      -> a page
 * </pre>
 *
 * <p>Nothing is kept but what is returned, and the same input always gives the same bytes: so it makes no difference how often
 * the engine does a part again.
 */
package org.jlockdep.fleet;
