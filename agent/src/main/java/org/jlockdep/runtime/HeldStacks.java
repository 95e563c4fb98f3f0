package org.jlockdep.runtime;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Held stacks of threads for somebody else to look at, known weakly. Any thread adds its own, once. */
final class HeldStacks {
    private final AtomicReference<Node> first = new AtomicReference<>();

    static final class Node extends WeakReference<HeldLocks> {
        final Node next;
        private final int size;

        private Node(HeldLocks stack, Node next) {
            super(stack);
            this.next = next;
            this.size = next == null ? 1 : next.size + 1;
        }
    }

    /** Whenever the list has grown to a power of two it is cleared of threads that are gone. */
    void add(HeldLocks stack) {
        while (true) {
            Node head = first.get();
            boolean full = head != null && Integer.bitCount(head.size) == 1;
            if (first.compareAndSet(head, new Node(stack, full ? alive(head) : head))) return;
        }
    }

    /** Not more than so many: whoever comes when the list is full is not known. It is never cleared here. */
    void addIfRoom(HeldLocks stack, int most) {
        while (true) {
            Node head = first.get();
            if (head != null && head.size >= most) return;
            if (first.compareAndSet(head, new Node(stack, head))) return;
        }
    }

    /** Threads that are gone are forgotten, unless somebody adds one right now. */
    void prune() {
        Node head = first.get();
        if (head != null) first.compareAndSet(head, alive(head));
    }

    private static Node alive(Node all) {
        Node alive = null;
        for (Node n = all; n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack != null) alive = new Node(stack, alive);
        }
        return alive;
    }

    /** Those of threads that are not gone. */
    void addTo(List<HeldLocks> list) {
        for (Node n = first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack != null) list.add(stack);
        }
    }

    /** Null if there is none; nodes whose thread is gone have nothing in them. */
    Node first() {
        return first.get();
    }
}
