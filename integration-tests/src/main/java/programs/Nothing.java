package programs;

/** Takes no lock, starts no thread, and ends. */
public final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {}
}
