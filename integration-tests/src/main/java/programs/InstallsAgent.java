package programs;

import org.jlockdep.api.Lockdep;

/** Attaches the agent to itself, twice, before it does what {@link Inverted} does. */
public final class InstallsAgent {
    private InstallsAgent() {}

    public static void main(String[] args) throws Exception {
        try {
            Lockdep.install();
            Lockdep.install();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
            return;
        }
        Inverted.main(args);
    }
}
