package programs.guava;

import com.google.common.util.concurrent.Monitor;
import scenarios.Turns;

/** An account's monitor within the ledger's, and with {@code both} as argument the other way round as well. */
public final class Monitors {
    private final Monitor ledger = new Monitor();
    private final Monitor account = new Monitor();
    private int entries;
    private final Monitor.Guard open = account.newGuard(this::isOpen);

    private Monitors() {}

    private boolean isOpen() {
        return entries >= 0;
    }

    private void ledgerFirst() {
        ledger.enter();
        try {
            if (!account.enterIf(open)) throw new AssertionError("it is open");
            entries++;
            account.leave();
        } finally {
            ledger.leave();
        }
    }

    private void accountFirst() throws InterruptedException {
        account.enterWhen(open);
        try {
            ledger.enter();
            entries++;
            ledger.leave();
        } finally {
            account.leave();
        }
    }

    public static void main(String[] args) {
        Monitors program = new Monitors();
        Turns.take(program::ledgerFirst, args[0].equals("both") ? program::accountFirst : program::ledgerFirst);
        System.out.println("entries " + program.entries);
    }
}
