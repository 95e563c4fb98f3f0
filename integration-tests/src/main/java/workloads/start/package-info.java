/** Programs that are over soon: what they cost is to start them. */
package workloads.start;
