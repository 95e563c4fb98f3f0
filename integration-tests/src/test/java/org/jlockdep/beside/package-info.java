/** Agents beside ours that look at it, or do with the JVM what others may do. */
package org.jlockdep.beside;
