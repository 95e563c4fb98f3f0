/** What there are very many of: how much memory they take, and how much stays when they are gone. */
package workloads.memory;
