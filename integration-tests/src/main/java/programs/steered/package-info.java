/**
 * Programs that a second run is steered through: what could hang, and twins that cannot. Each is a crew of threads that do
 * one step each, once: in turn, so that nothing can hang, or free, all at about the same time, where it seldom does.
 */
package programs.steered;
