/**
 * Puts everything together when the JVM starts or is attached to, and takes it apart at its end. Entry class: {@link
 * org.jlockdep.agent.Agent}. The only package that knows all others; nothing knows it but {@code boot}, by name.
 */
package org.jlockdep.agent;
