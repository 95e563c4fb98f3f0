/**
 * What the user reads: findings, and the formats that print them. The entry class is {@link
 * org.jlockdep.report.TextFormat}, which turns one {@link org.jlockdep.report.Finding} into lockdep's layout.
 *
 * <p>A finding is complete when it is made. A format computes nothing, looks nothing up and writes to nowhere: it
 * returns text. So the agent and the command line print the same report, and a golden file can hold it.
 *
 * <p>This package knows the graph's vocabulary and the JDK. It must not know options, sinks, threads or the runtime.
 * It runs in every watched JVM, hence it loads few classes: no Formatter, regular expression, stream or lambda, and
 * nothing that depends on the default locale.
 */
package org.jlockdep.report;
