/** Waits for what another thread brings about, for what it costs to watch them: no lock is held, as in nearly all of them. */
package workloads.waits;
