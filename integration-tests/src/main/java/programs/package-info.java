/**
 * Programs that are run with the agent and without it, to be compared; and real deadlocks in published libraries. Those
 * that need a library lie in a package of its name and are run on a class path of its own.
 */
package programs;
