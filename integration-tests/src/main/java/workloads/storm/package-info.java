/** Nested pairs in ever new combinations: what has no known path. */
package workloads.storm;
