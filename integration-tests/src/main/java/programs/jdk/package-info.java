/** Programs that use much of the JDK at once, to be run while its own classes are watched. */
package programs.jdk;
