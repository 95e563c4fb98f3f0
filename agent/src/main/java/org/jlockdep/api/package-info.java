/**
 * What a program can tell jlockdep about itself. Nothing here does anything: the agent rewrites the call sites, as it
 * does for locks, and without it the calls are empty and the JIT compiler leaves nothing of them. Compile against the
 * thin jar; under the agent all class loaders see its own copy.
 */
package org.jlockdep.api;
