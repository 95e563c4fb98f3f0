/**
 * Names that class files and the JVM give: what stays of one over runs and edits, {@link
 * org.jlockdep.names.StableName}, how people write many of them, {@link org.jlockdep.names.Glob}, and what of one may be
 * printed, {@link org.jlockdep.names.ForeignText}. Knows nothing of ours, and loads nothing that a class transformer
 * should not load.
 */
package org.jlockdep.names;
