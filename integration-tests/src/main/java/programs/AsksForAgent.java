package programs;

import org.jlockdep.api.LockdepAgent;

/** Prints whether there is an agent. */
public final class AsksForAgent {
    private AsksForAgent() {}

    public static void main(String[] args) {
        System.out.println(LockdepAgent.current().isPresent() ? "there" : "not there");
    }
}
