package scenarios.clean.jdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import scenarios.Expect;
import scenarios.Turns;

/** Back from the second list it goes by way of a copy; and one iterates as the documentation wants it. */
@Expect
public final class SynchronizedLists {
    private final List<String> left = Collections.synchronizedList(new ArrayList<>());
    private final List<String> right = Collections.synchronizedList(new ArrayList<>());

    private void intoLeft() {
        left.addAll(right);
        synchronized (left) {
            for (String each : left) {
                right.contains(each);
            }
        }
    }

    private void intoRight() {
        List<String> copy = new ArrayList<>(left);
        right.addAll(copy);
    }

    public static void main(String[] args) {
        SynchronizedLists pair = new SynchronizedLists();
        Turns.take(pair::intoLeft, pair::intoRight);
    }
}
