/**
 * The programs that tell whether the agent is right. Each has a {@code main}, says with {@link scenarios.Expect} what
 * the agent has to make of it, and ends by itself: both orders of a deadlock run one after the other, so nothing ever
 * hangs. Each program under {@code deadlock} has a twin under {@code clean} that takes the same locks and is safe, and so has each
 * under {@code misuse}, which uses one lock in a wrong way.
 */
package scenarios;
