package scenarios.deadlock.jdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import scenarios.Expect;
import scenarios.Turns;

/** Two wrapped lists, each poured into the other. */
@Expect(locks = {"SynchronizedLists.left", "SynchronizedLists.right"})
public final class SynchronizedLists {
    private final List<String> left = Collections.synchronizedList(new ArrayList<>());
    private final List<String> right = Collections.synchronizedList(new ArrayList<>());

    private void intoLeft() {
        left.addAll(right);
    }

    private void intoRight() {
        right.addAll(left);
    }

    public static void main(String[] args) {
        SynchronizedLists pair = new SynchronizedLists();
        Turns.take(pair::intoLeft, pair::intoRight);
    }
}
