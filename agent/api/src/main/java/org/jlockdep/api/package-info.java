/**
 * What a program can tell jlockdep about itself, and ask it. What it can tell does nothing: the agent rewrites the call
 * sites, as it does for locks, and without it the calls are empty and the JIT compiler leaves nothing of them. What it can
 * ask goes through {@link org.jlockdep.api.LockdepAgent}. Each program brings its own copy, the artifact {@code
 * jlockdep-api}, on the class path or as the module {@code org.jlockdep.api}; the agent knows it by its name only, and has
 * another copy for itself, out of everybody's sight.
 */
package org.jlockdep.api;
