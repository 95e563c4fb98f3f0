package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The {@link LeftLock}s there are, for who looks for threads that wait for them. A thread that ends adds its own; beyond so
 * many nothing is kept.
 */
public final class LeftLocks {
    private static final int MOST = 256;
    private static final AtomicReference<Node> FIRST = new AtomicReference<>();

    private LeftLocks() {}

    private static final class Node {
        final LeftLock left;
        final Node next;
        final int size;

        Node(LeftLock left, Node next) {
            this.left = left;
            this.next = next;
            this.size = next == null ? 1 : next.size + 1;
        }
    }

    /** The thread ends. Called by itself. */
    static void left(HeldLocks h) {
        for (int i = 0; i < h.depth; i++) {
            Held hold = h.held[i];
            if (hold.lock == null || !LeftLock.isOne(hold)) continue;
            if (h.lastReturned == hold.lock) Semaphores.known(hold.lock).isGivenBack = true;
            if (hold.lockClass == 0) hold.lockClass = HeldClasses.of(h, hold);
            add(new LeftLock(hold, h.owner().getName()));
        }
    }

    private static void add(LeftLock left) {
        while (true) {
            Node head = FIRST.get();
            Node kept = head != null && head.size >= MOST ? there(head) : head;
            if (kept != null && kept.size >= MOST) return;
            if (FIRST.compareAndSet(head, new Node(left, kept))) return;
        }
    }

    private static Node there(Node all) {
        Node there = null;
        for (Node n = all; n != null; n = n.next) if (!n.left.isGone()) there = new Node(n.left, there);
        return there;
    }

    /** Those of locks that somebody can still wait for. */
    public static List<LeftLock> all() {
        List<LeftLock> all = new ArrayList<>(0);
        for (Node n = FIRST.get(); n != null; n = n.next) if (n.left.lock() != null) all.add(n.left);
        return all;
    }

    static boolean exist() {
        return FIRST.get() != null;
    }
}
