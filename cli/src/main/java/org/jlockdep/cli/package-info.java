/**
 * The command line: {@link org.jlockdep.cli.Main} and one class for each command. A command reads its arguments, asks
 * others to do the work and says what was done; it analyses nothing itself.
 *
 * <p>The agent travels inside this jar and is unpacked when another JVM needs it ({@code AgentFile}). This package
 * must not know the agent's {@code runtime}, {@code instrument} or {@code agent}: those classes run in the watched
 * JVM only, and are not in this jar.
 */
package org.jlockdep.cli;
