/**
 * The model: which lock was wanted while which others were held, and what that says about deadlocks that can happen.
 * Enter by {@link org.jlockdep.graph.Predictor}; an {@link org.jlockdep.graph.Acquisition} goes in, a
 * {@link org.jlockdep.graph.Prediction} comes out. Owned by one thread, on line by the analyzer's, off line by the
 * command line's.
 *
 * <p>Knows nothing of instrumentation, dumps, reports, threads or files: it depends on the JDK alone and keeps no static
 * state. Whoever merges several JVMs must make instance and thread numbers unique first.
 *
 * <p>Sources: strong paths and the four kinds of edges are those of the Linux kernel's lockdep
 * (Documentation/locking/lockdep-design.rst); that the held sets of a real cycle are disjoint and its threads distinct
 * is iGoodLock (Joshi, Park, Sen, Naik: A Randomized Dynamic Program Analysis Technique for Detecting Real Deadlocks,
 * PLDI 2009).
 */
package org.jlockdep.graph;
