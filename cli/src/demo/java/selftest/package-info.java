/**
 * The agent's self-test: lockdep's table of lock orders, played with each of Java's locks in a JVM that runs under the
 * agent. Each {@link selftest.Row} knows at which of its steps the agent has to report, and that it must not before.
 *
 * <p>Entry class: {@link selftest.SelfTest}. A step is a line of words, see {@link selftest.Step}; the rows are in
 * {@link selftest.PlainOrders} and its neighbours. Each {@link selftest.Trial} gets lock classes of its own, which cost
 * nothing but a name: {@link selftest.FreshClass}. Java 8, no dependencies, and no knowledge of the agent but its file
 * of reports.
 */
package selftest;
