/**
 * Where reports go. Entry class: {@link org.jlockdep.sink.ReportStream}. A sink shows what it is given and decides
 * nothing; it never throws, because there is nobody who could help, and who prints a report never waits for who reads it.
 */
package org.jlockdep.sink;
