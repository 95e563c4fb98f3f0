/**
 * Programs that really hang, each by threads that wait for each other in a way of its own, and their twins that only look
 * so. Run by {@code DeadlocksTest}, which compares what the JVM finds by itself with what the agent finds.
 */
package hangs;
