/** The one place where the tests make jars, for JVMs that have none of the tests' classes on their class paths. */
package org.jlockdep.jars;
