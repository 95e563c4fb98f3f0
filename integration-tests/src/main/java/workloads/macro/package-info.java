/** Well-known programs in their steady state, two threads each: what an agent costs in practice. */
package workloads.macro;
