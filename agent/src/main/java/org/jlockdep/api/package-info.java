/**
 * What a program can tell jlockdep about itself, and ask it. What it can tell does nothing: the agent rewrites the call
 * sites, as it does for locks, and without it the calls are empty and the JIT compiler leaves nothing of them. What it can
 * ask goes through {@link org.jlockdep.api.LockdepAgent}, which the agent fills in. Compile against the thin jar; under the
 * agent all class loaders see its own copy.
 */
package org.jlockdep.api;
