package scenarios.deadlock.wait;

import java.util.concurrent.CompletableFuture;
import scenarios.Expect;
import scenarios.Turns;

/** Waits for an answer with a lock that whoever completes it needs before that. Here it was there already. */
@Expect(
        locks = {"CompletedUnderLock.line", "CompletedUnderLock.answer"},
        level = "warning")
public final class CompletedUnderLock {
    private final Object line = new Object();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private int words;

    private void answer() {
        synchronized (line) {
            words++;
        }
        answer.complete("yes");
    }

    private void ask() {
        synchronized (line) {
            words += answer.join().length();
        }
    }

    public static void main(String[] args) {
        CompletedUnderLock call = new CompletedUnderLock();
        Turns.take(call::answer, call::ask);
    }
}
