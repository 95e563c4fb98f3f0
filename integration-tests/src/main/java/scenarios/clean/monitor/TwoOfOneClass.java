package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Two instances of one class, nested in one direction: no proof of an order, none against it either. */
@Expect(locks = "TwoOfOneClass.Node", level = "note")
public final class TwoOfOneClass {
    static final class Node {
        private final Node child;
        private int visits;

        Node(Node child) {
            this.child = child;
        }

        synchronized void visit() {
            visits++;
            if (child != null) {
                child.visit();
            }
        }
    }

    public static void main(String[] args) {
        Node root = new Node(new Node(null));
        Turns.take(root::visit, root::visit);
    }
}
