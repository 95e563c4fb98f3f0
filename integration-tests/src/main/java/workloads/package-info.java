/**
 * What is measured with the agent and without: each program does one kind of work, says with {@code AssertionError} when
 * its result is wrong, and prints what it measured of itself as {@link workloads.Score}. The benchmarks in
 * {@code src/bench} start them; so do tests that count what they make the hooks do.
 */
package workloads;
