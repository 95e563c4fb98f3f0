/**
 * What the agent costs, as ratios: each benchmark runs without the agent and with it in rotation, and the median over
 * the rounds counts. An absolute time says nothing, because it differs between machines and hours.
 *
 * <p>{@code mvn -Pbench verify -pl integration-tests -am} prints the table of
 * {@link org.jlockdep.bench.AgentCost}; {@code -Dbench.pattern=Nested} restricts it.
 */
package org.jlockdep.bench;
