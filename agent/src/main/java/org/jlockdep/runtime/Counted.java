package org.jlockdep.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tests count how often this is called, by kind: what is off the known path must not be called again and again for what
 * was seen before. Only a mark in the class file: nothing is counted, and nothing is here to count it, in a program that is
 * watched.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
@interface Counted {
    /** A lock was taken: what all others are compared with. */
    String ACQUISITION = "acquisitions";
    /** Held locks are searched and stored one by one. */
    String WALK = "walks of the held stack";
    /** A lock is asked for its lock class. */
    String RESOLUTION = "resolutions";
    /** What is known of a site is written down, under the one monitor that all threads share. */
    String SITE = "writes to a site";
    /** A name is hashed. */
    String NAME = "names hashed";
    /** An object is looked for among those that are remembered weakly. */
    String WEAK = "weak look-ups";
    /** A chain is offered that was not seen before, or has to be looked at again. */
    String PUBLISHER = "publisher";
    /** The table of new locks, which all threads share. */
    String NEWBORN = "newborn tables";
    /** An event for the analyzer. */
    String RING = "ring";
    /** A chain gets a node of its own. */
    String CHAIN = "new chains";
    /** A thread is asked for its held stack. */
    String LOOK_UP = "thread look-ups";
    /** A thread gets a held stack. */
    String THREAD = "new threads";

    String value();
}
