/** The file that a run leaves behind. */
package org.jlockdep.dump;
