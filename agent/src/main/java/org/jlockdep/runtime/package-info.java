/**
 * The hot path: what runs on the application's own threads, on the bootstrap loader, once the agent is attached.
 *
 * <p>Entry class: {@link org.jlockdep.runtime.Hooks}, whose static methods are called by rewritten application code.
 * It must not know the analyzer, the reports or any library but the (relocated) queue. Forbidden here, and checked by a
 * test: invokedynamic (lambdas, string concatenation), logging, streams, formatting, reflection, locks.
 *
 * <p>Memory order. A {@link org.jlockdep.runtime.HeldLocks} belongs to one thread. Everything shared is either written
 * once before it is published (final fields), or an int whose stale value costs one repeated look-up or one repeated
 * event and nothing else; such fields are plain and their comment says <em>benign race</em>. What must not be lost
 * (instance numbers, lock class numbers, chain children) is published by compare-and-set.
 *
 * <p>Slow path: the first sight of a site, a chain or an instance. It may allocate and use {@code ConcurrentHashMap};
 * it runs with {@code HeldLocks.busy} set, so that locks taken by the JDK on its behalf are not recorded.
 */
package org.jlockdep.runtime;
