/** An agent beside ours that breaks it at one place, to see what is told of a run in which it does not work. */
package org.jlockdep.faults;
