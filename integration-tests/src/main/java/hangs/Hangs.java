package hangs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jlockdep.api.LockdepAgent;
import scenarios.VirtualThreadFactory;

/**
 * Hangs in all ways at once, says for each what the JVM finds by itself, and waits until the agent has found all. With an
 * argument virtual threads do the same; it names the kinds that cannot be found.
 */
public final class Hangs {
    private static final long PATIENCE_MILLIS = 120_000;

    private Hangs() {}

    public static void main(String[] args) throws InterruptedException {
        List<Crew> crews = new ArrayList<>(Kinds.started("", Thread::new));
        Set<String> unknown = new HashSet<>();
        if (args.length > 0) {
            unknown.addAll(Arrays.asList(args[0].split(",")));
            crews.addAll(Kinds.started("virtual", VirtualThreadFactory.create()));
        }
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!crews.stream().allMatch(Crew::hangs) && System.nanoTime() < deadline) Thread.sleep(100);
        Set<Long> found = foundByJvm();
        int all = 0;
        for (Crew crew : crews) {
            long known = crew.threads.stream()
                    .filter(thread -> found.contains(thread.getId()))
                    .count();
            System.out.println(crew.kind + " " + crew.deadlocked + " " + known + (crew.hangs() ? "" : " goes on"));
            all += unknown.contains(crew.kind) ? 0 : crew.deadlocked;
        }
        while (foundByAgent() < all && System.nanoTime() < deadline) Thread.sleep(100);
        System.out.println("counter " + foundByAgent() + " of " + all);
    }

    private static Set<Long> foundByJvm() {
        Set<Long> found = new HashSet<>();
        long[] ids = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        if (ids != null) for (long id : ids) found.add(id);
        return found;
    }

    private static int foundByAgent() {
        return LockdepAgent.current().map(agent -> agent.getDeadlockedThreads()).orElse(0);
    }
}
