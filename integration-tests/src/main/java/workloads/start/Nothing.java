package workloads.start;

/** What every program costs at least. */
public final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {}
}
