/**
 * One shape of locking each, warm and alone, as JMH measures it: what a hook costs. The locks are in classes of their own,
 * because JMH makes subclasses of its benchmarks. Java 8, like the programs under test, so that old JDKs run them too.
 */
package org.jlockdep.bench.micro;
