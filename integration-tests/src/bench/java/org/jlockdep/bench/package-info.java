/**
 * What the agent costs. Each {@link org.jlockdep.bench.Experiment} runs without the agent and with it in rotation, round
 * after round, and the ratio's median over the rounds counts. An absolute time says nothing, because it differs between
 * machines and hours. What is run is in {@code workloads} beside the programs under test, and in {@code src/bench/jmh}.
 */
package org.jlockdep.bench;
