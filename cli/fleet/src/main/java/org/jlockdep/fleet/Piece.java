package org.jlockdep.fleet;

import java.io.Serializable;
import java.util.List;

/**
 * What some objects say of one service, on its way between executors.
 *
 * @param dump compressed; empty if they say nothing
 * @param lost a line for each object, or line of one, that could not be read
 */
record Piece(byte[] dump, List<String> lost) implements Serializable {}
