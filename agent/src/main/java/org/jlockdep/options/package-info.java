/**
 * What the user can set. The entry class is {@link org.jlockdep.options.AgentOptions}: it declares each option once,
 * with key, type, default and help, and reads the three forms.
 *
 * <pre>
 *   -javaagent:jlockdep-agent.jar=key=value,key=value     strongest
 *   -Djlockdep.key=value
 *   JLOCKDEP_KEY=value                                    weakest
 * </pre>
 *
 * <p>A wrong key or value is one line that names it, where it stands and what would be right ({@link
 * org.jlockdep.options.InvalidOptionException}), also when a stronger form overrides it: a typo never passes silently.
 * Nobody else reads a property or an environment variable of ours. This package knows the JDK only; it must not know
 * what the values are used for, and it opens no file.
 */
package org.jlockdep.options;
