/** Ways to come by a lock that only the instance itself can name. */
package workloads.shapes;
