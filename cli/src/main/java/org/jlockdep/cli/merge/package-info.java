/**
 * Makes one dump of many. Enter by {@link org.jlockdep.cli.merge.DumpMerge}. Knows dumps and nothing of the command line.
 *
 * <p>The result is the same, byte for byte, whatever the order and however often a dump is among the inputs, and merging
 * results gives what merging all at once gives: every part of it is a union or a choice by rank. Runs, writers and
 * counters are united by name. Of the tellings of one finding the most severe stays, of equals the one with the
 * smallest hash, with the runs of all. Of acquisitions with the same chain (lock classes, modes, attempts, sites, and
 * whether the wanted lock was newborn) the four with the smallest hashes stay. The hash covers the run, so that the four
 * tend to come from four runs; the stack only decides between equal ones.
 *
 * <p>Beyond a limit a sample stands for all runs of a finding ({@code RunSample}), and another for all values of a counter
 * ({@code Figures}). Both are chosen by hashes of the runs' names, so that what is left out once is left out for good.
 *
 * <p>Such a union can be made in parts: each thread reads its share of the dumps into a table of its own, and no lock is
 * shared. Which dump goes to which thread makes no difference.
 *
 * <p>Memory does not grow with the number of dumps, but for a line for each run: acquisitions beyond a fixed number
 * go to sorted files, which are merged at the end by as many threads; all of them are written in sections.
 */
package org.jlockdep.cli.merge;
