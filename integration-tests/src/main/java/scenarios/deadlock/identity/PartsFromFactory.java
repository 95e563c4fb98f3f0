package scenarios.deadlock.identity;

import java.util.ArrayList;
import java.util.List;
import scenarios.Expect;
import scenarios.Turns;

/** Children ask their parent while they hold their parts, and a parent works on those of a child. */
@Expect(locks = {"PartsFromFactory$Parent", "PartsFromFactory$Child.parts"})
public final class PartsFromFactory {
    private static List<String> listOf(int capacity) {
        return new ArrayList<>(capacity);
    }

    private abstract static class Registry {
        private final List<String> parts = listOf(4);

        void add(String part) {
            synchronized (parts) {
                parts.add(part);
            }
        }

        void endWithin(Parent parent) {
            synchronized (parts) {
                parent.childEnded();
            }
        }
    }

    private static final class Parent extends Registry {
        private int children = 1;

        synchronized void childEnded() {
            children--;
        }

        synchronized void addTo(Registry registry) {
            registry.add("of " + children);
        }
    }

    private static final class Child extends Registry {}

    public static void main(String[] args) {
        Parent parent = new Parent();
        Child child = new Child();
        Turns.take(() -> child.endWithin(parent), () -> parent.addTo(child));
    }
}
