/** What the JVM's own tools see of us: a bean, its notifications, and events of Flight Recorder. Nothing loads them unasked. */
package org.jlockdep.management;
