package hangs;

/** Some threads go on when all of them have come. Takes no lock that anybody watches but its own, which nobody keeps. */
final class Meeting {
    private final int size;
    private volatile int present;

    Meeting(int size) {
        this.size = size;
    }

    void attend() {
        come();
        while (present < size) Thread.yield();
    }

    private synchronized void come() {
        present++;
    }
}
