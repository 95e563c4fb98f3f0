/**
 * An agent beside ours that counts what our hooks do: how often each method is called that they have marked as
 * {@code Counted}. The hooks themselves have no counters, and a run that measures time is without this agent.
 */
package org.jlockdep.counts;
