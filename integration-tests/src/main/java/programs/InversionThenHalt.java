package programs;

import java.io.IOException;
import java.nio.file.Paths;
import scenarios.Turns;

/** Takes two locks in both orders, waits until the finding is in a dump in the given folder, and ends as if it were killed. */
public final class InversionThenHalt {
    private InversionThenHalt() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Turns.take(DumpedFinding::leftFirst, DumpedFinding::rightFirst);
        DumpedFinding.await(Paths.get(args[0]));
        Runtime.getRuntime().halt(9);
    }
}
