/** For programs that publish their figures by Micrometer, which they bring along. */
package org.jlockdep.micrometer;
