package org.jlockdep.fleet;

import java.io.Serializable;
import java.util.List;

/**
 * Objects that are read at once, of one service.
 *
 * @param number of the service's parts, from 0: the same in each attempt
 */
record Part(String service, int number, List<String> objects) implements Serializable {}
