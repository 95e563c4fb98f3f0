/**
 * Names that class files and the JVM give: what stays of one over runs and edits, {@link
 * org.jlockdep.names.StableName}, and how people write many of them, {@link org.jlockdep.names.Glob}. Knows nothing of
 * ours, and loads nothing that a class transformer should not load.
 */
package org.jlockdep.names;
