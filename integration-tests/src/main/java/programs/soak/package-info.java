/** One program that does at random, for as long as it is told, what programs do with locks, threads and class loaders. */
package programs.soak;
