package org.jlockdep.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The JVM is to compile this method on its own and never into its callers. Whatever is off the known path is warm at the
 * start of a program, when all is seen for the first time; compiled into each hook, it kept HotSpot's second compiler from
 * the program's own code, and left hooks too big to go into the methods that call them. In the agent jar it has the name
 * of the JDK's annotation, which HotSpot heeds for what the bootstrap loader defines; Java 8 has another one, and does
 * without.
 *
 * <p>Measured with Derby's transfers of money on JDK 17 and two busy processors: half as much time goes into compiling
 * hooks, and in the same run the compiler gets to about 150 of the database's methods instead of 55.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OutOfLine {}
